import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { endMembership } from './end-membership.ts';
import type { Member } from './member.ts';

/** The organisation takes its own request back. */
export function withdrawRequest(
  cluster: Cluster,
  member: Member,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<ClusterChange, Refusal> {
  if (!represents(by, member.organisationId)) return refuse({ kind: 'not-yours' });
  if (member.status !== 'requested') return refuse({ kind: 'wrong-status', status: member.status });
  const fact = { type: 'join-withdrawn', data: { organisationId: member.organisationId } } as const;
  return accept(endMembership(cluster, member, { status: 'withdrawn', fact, by: { actor: by.personId, at } }));
}
