import type { ClusterChange } from './change.ts';
import { requestClock } from './clocks.ts';
import type { Cluster } from './cluster.ts';
import type { RequestedMember } from './member.ts';
import { next } from './next.ts';

/** A request to join that nobody answered within a week: its coordinator is reminded, once. */
export function tickRequest(cluster: Cluster, member: RequestedMember, at: Date): ClusterChange | undefined {
  const clock = requestClock(member);
  if (clock === undefined || Date.parse(clock) > at.getTime()) return undefined;
  const now = at.toISOString();
  const reminded = { ...member, remindedAt: now, version: cluster.version + 1, updatedAt: now };
  const fact = { type: 'join-request-waiting', data: { organisationId: member.organisationId } } as const;
  return next(cluster, cluster, fact, { actor: 'system', at }, { members: [reminded] });
}
