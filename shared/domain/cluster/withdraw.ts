import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { coordinates } from './access.ts';
import type { ClusterChange } from './change.ts';
import { Cluster } from './cluster.ts';
import { next } from './next.ts';

const withdrawable: readonly Cluster['status'][] = ['gathering', 'checking', 'in-review', 'action-needed'];

/** The coordinator takes the application back; a check or review under way ends with it. */
export function withdraw(
  cluster: Cluster,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<ClusterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!withdrawable.includes(cluster.status)) return refuse({ kind: 'wrong-status', status: cluster.status });
  const after = Cluster.parse({ ...cluster, status: 'withdrawn', withdrawnAt: at.toISOString() });
  return accept(next(cluster, after, { type: 'cluster-withdrawn', data: {} }, { actor: by.personId, at }));
}
