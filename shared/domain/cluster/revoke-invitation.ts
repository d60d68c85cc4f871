import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { coordinates } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { endMembership } from './end-membership.ts';
import type { Member } from './member.ts';

/** The coordinator takes an open invitation back. */
export function revokeInvitation(
  cluster: Cluster,
  member: Member,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (member.status !== 'invited') return refuse({ kind: 'wrong-status', status: member.status });
  const fact = { type: 'invitation-revoked', data: { organisationId: member.organisationId } } as const;
  return accept(endMembership(cluster, member, { status: 'revoked', fact, by: { actor: by.personId, at } }));
}
