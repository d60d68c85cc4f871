import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { coordinates } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { endMembership } from './end-membership.ts';
import type { Member } from './member.ts';

/** The coordinator refuses a request to join and says why. */
export function refuseRequest(
  cluster: Cluster,
  member: Member,
  { reason, by, at }: { readonly reason: string; readonly by: Actor; readonly at: Date },
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (member.status !== 'requested') return refuse({ kind: 'wrong-status', status: member.status });
  const fact = { type: 'join-refused', data: { organisationId: member.organisationId } } as const;
  return accept(endMembership(cluster, member, { status: 'refused', reason, fact, by: { actor: by.personId, at } }));
}
