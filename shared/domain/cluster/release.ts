import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { next } from './next.ts';

/** An operator gives a case back to the queue. */
export function release(
  cluster: Cluster,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<ClusterChange, Refusal> {
  if (cluster.status !== 'in-review') return refuse({ kind: 'wrong-status', status: cluster.status });
  const { claim, ...after } = cluster;
  if (claim === undefined) return refuse({ kind: 'not-claimed' });
  if (claim.by !== by.personId) return refuse({ kind: 'claimed-by-another' });
  const fact = { type: 'review-released', data: { by: by.personId } } as const;
  return accept(next(cluster, after, fact, { actor: by.personId, at }));
}
