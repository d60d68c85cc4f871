import { isAlive } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import type { Member } from './member.ts';
import { next } from './next.ts';

/** The invitation reaches nobody by e-mail: its coordinator is told, once for each time that it was sent. */
export function undelivered(cluster: Cluster, member: Member | undefined, at: Date): ClusterChange | undefined {
  if (member?.status !== 'invited' || member.undeliveredAt !== undefined || !isAlive(cluster)) return undefined;
  const now = at.toISOString();
  const marked = { ...member, undeliveredAt: now, version: cluster.version + 1, updatedAt: now };
  const fact = { type: 'invitation-undelivered', data: { organisationId: member.organisationId } } as const;
  return next(cluster, cluster, fact, { actor: 'system', at }, { members: [marked] });
}
