import type { ClusterChange } from './change.ts';
import type { CheckingCluster, Unanswered } from './cluster.ts';
import { next } from './next.ts';

type Delay = {
  readonly nextAttemptAt: Date;
  readonly at: Date;
  readonly unanswered?: readonly Unanswered[];
};

/** The register is silent: the applicant is told, once. `undefined` when that was done: from then on it only waits. */
export function delayCheck(
  cluster: CheckingCluster,
  { nextAttemptAt, at, unanswered = [] }: Delay,
): ClusterChange | undefined {
  if (cluster.delayedSince !== undefined) return undefined;
  return next(
    cluster,
    {
      ...cluster,
      delayedSince: at.toISOString(),
      attempts: cluster.attempts + 1,
      ...(unanswered.length === 0 ? {} : { unanswered: [...unanswered] }),
      nextAttemptAt: nextAttemptAt.toISOString(),
    },
    { type: 'check-delayed', data: { submission: cluster.submission } },
    { actor: 'system', at },
  );
}
