import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { next } from './next.ts';

type Closing = { readonly conflicted: boolean; readonly reason: string; readonly by: Actor; readonly at: Date };

/** An operator closes a suspended cluster that does not come back. It stays to be seen; nothing happens to it any more. */
export function close(cluster: Cluster, { conflicted, reason, by, at }: Closing): Result<ClusterChange, Refusal> {
  if (conflicted) return refuse({ kind: 'conflict-of-interest' });
  if (cluster.status !== 'suspended') return refuse({ kind: 'wrong-status', status: cluster.status });
  const { suspendedAt, ...common } = cluster;
  const now = at.toISOString();
  return accept(
    next(
      cluster,
      { ...common, status: 'closed', closedAt: now },
      { type: 'cluster-closed', data: {} },
      { actor: by.personId, at },
      { note: { clusterId: cluster.id, kind: 'closure', text: reason, by: by.personId, at: now } },
    ),
  );
}
