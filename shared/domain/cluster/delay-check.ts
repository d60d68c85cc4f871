import type { ClusterChange } from './change.ts';
import type { CheckingCluster } from './cluster.ts';
import { next } from './next.ts';

type Delay = { readonly nextAttemptAt: Date; readonly at: Date };

/** The register is silent: the applicant is told, once. `undefined` when that was done: from then on it only waits. */
export function delayCheck(cluster: CheckingCluster, { nextAttemptAt, at }: Delay): ClusterChange | undefined {
  if (cluster.delayedSince !== undefined) return undefined;
  return next(
    cluster,
    {
      ...cluster,
      delayedSince: at.toISOString(),
      attempts: cluster.attempts + 1,
      nextAttemptAt: nextAttemptAt.toISOString(),
    },
    { type: 'check-delayed', data: { submission: cluster.submission } },
    { actor: 'system', at },
  );
}
