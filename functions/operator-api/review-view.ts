import type * as z from 'zod';
import type { listReviews } from '../../shared/contracts/operator.ts';
import type { Cluster, InReviewCluster } from '../../shared/domain/cluster/cluster.ts';
import { counted } from '../../shared/domain/cluster/member-counts.ts';

type Review = z.infer<typeof listReviews.output>['items'][number];

/** A cluster as operators see it in their lists; nothing for one that asks nothing of them. */
export function reviewOf(cluster: Cluster, at: Date): Review | undefined {
  const { id: clusterId, title, version } = cluster;
  const common = { clusterId, title, participants: counted(cluster.counts), version };
  switch (cluster.status) {
    case 'in-review': {
      const { status, submission, outcome, submittedAt, reviewSince: since, nearDueAt, dueAt, claim } = cluster;
      const clock = clockOf(cluster, at.toISOString());
      const claimed = claim === undefined ? {} : { claimedBy: claim.by };
      return { ...common, status, since, submission, outcome, submittedAt, nearDueAt, dueAt, clock, ...claimed };
    }
    case 'action-needed': {
      const { status, submission, outcome, submittedAt, request, reviewDaysLeft } = cluster;
      return {
        ...common,
        status,
        since: request.at,
        submission,
        outcome,
        submittedAt,
        clock: 'paused',
        reviewDaysLeft,
      };
    }
    case 'rejected':
      return { ...common, status: cluster.status, since: cluster.rejectedAt, submission: cluster.submission };
    case 'suspended':
      return { ...common, status: cluster.status, since: cluster.suspendedAt, submission: cluster.submission };
    default:
      return undefined;
  }
}

const clockOf = ({ nearDueAt, dueAt }: InReviewCluster, now: string): 'in-time' | 'near-due' | 'overdue' => {
  if (dueAt <= now) return 'overdue';
  return nearDueAt <= now ? 'near-due' : 'in-time';
};
