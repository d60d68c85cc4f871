import type { Programme } from '../../programme/programme.ts';
import { addWorkingDays } from '../../programme/working-days.ts';
import { addDays } from '../days.ts';
import type { ClusterChange } from './change.ts';
import type { CheckingCluster, GatheringCluster, InReviewCluster } from './cluster.ts';
import { next } from './next.ts';
import type { Report } from './submission.ts';

type Completed = { readonly report: Report; readonly reportHash: string; readonly at: Date };

/**
 * The check is done. Not eligible: back to the applicant, with the report. Eligible, or unclear in a way that only a
 * person can settle: to the operators, whose clock starts, or goes on where an earlier round stopped it.
 */
export function completeCheck(
  cluster: CheckingCluster,
  { report, reportHash, at }: Completed,
  { clocks }: Pick<Programme, 'clocks'>,
): ClusterChange<GatheringCluster | InReviewCluster> {
  const { submission } = cluster;
  const { outcome } = report;
  const by = { actor: 'system' as const, at };
  const fact = { type: 'check-completed', data: { submission, outcome, reportHash } } as const;
  const { attempts, unanswered, nextAttemptAt, delayedSince, reviewDaysLeft, ...filed } = cluster;
  if (outcome === 'not-eligible') {
    const { submission: last, snapshotHash, submittedAt, ...common } = filed;
    const idleUntil = addDays(at, clocks.idleDays).toISOString();
    const gathering: GatheringCluster = {
      ...common,
      status: 'gathering',
      idleUntil,
      lastReport: { submission: last, outcome },
    };
    return next(cluster, gathering, fact, by, { report });
  }
  const days = reviewDaysLeft ?? clocks.reviewWorkingDays;
  const reserve = clocks.reviewWorkingDays - clocks.nearDueWorkingDays;
  const inReview: InReviewCluster = {
    ...filed,
    status: 'in-review',
    outcome,
    reviewSince: at.toISOString(),
    nearDueAt: addWorkingDays(at, Math.max(0, days - reserve)).toISOString(),
    dueAt: addWorkingDays(at, days).toISOString(),
    told: 'nothing',
  };
  return next(cluster, inReview, fact, by, { report });
}
