import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { endMembership } from './end-membership.ts';
import type { Member } from './member.ts';

type Declining = { readonly reason: string | undefined; readonly by: Actor; readonly at: Date };

/** The invited organisation says no. */
export function declineInvitation(
  cluster: Cluster,
  member: Member,
  { reason, by, at }: Declining,
): Result<ClusterChange, Refusal> {
  if (!represents(by, member.organisationId)) return refuse({ kind: 'not-yours' });
  if (member.status !== 'invited') return refuse({ kind: 'wrong-status', status: member.status });
  const fact = { type: 'invitation-declined', data: { organisationId: member.organisationId } } as const;
  return accept(endMembership(cluster, member, { status: 'declined', reason, fact, by: { actor: by.personId, at } }));
}
