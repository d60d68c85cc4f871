import type { Programme } from '../../programme/programme.ts';
import { addDays } from '../days.ts';
import type { ClusterChange } from './change.ts';
import { clusterClock, openNotices } from './clocks.ts';
import type { AtRiskCluster, Cluster, GatheringCluster, InReviewCluster } from './cluster.ts';
import { counted } from './member-counts.ts';
import { next } from './next.ts';

/** What the clock does to a cluster at `at`; nothing when it is not time yet. A check under way has its own worker. */
export function tickCluster(cluster: Cluster, at: Date, programme: Programme): ClusterChange | undefined {
  const clock = clusterClock(cluster, programme);
  if (clock === undefined || Date.parse(clock) > at.getTime()) return undefined;
  if (cluster.status === 'gathering') return expire(cluster, at);
  if (cluster.status === 'in-review') return remindOperators(cluster, at);
  if (cluster.status === 'at-risk') return countDown(cluster, at, programme);
  return undefined;
}

const system = (at: Date) => ({ actor: 'system', at }) as const;

function expire(cluster: GatheringCluster, at: Date): ClusterChange {
  const { idleUntil, lastReport, ...common } = cluster;
  const after = { ...common, status: 'expired', expiredAt: at.toISOString() } as const;
  return next(cluster, after, { type: 'cluster-expired', data: {} }, system(at));
}

function remindOperators(cluster: InReviewCluster, at: Date): ClusterChange {
  const { submission, dueAt } = cluster;
  const overdue = Date.parse(dueAt) <= at.getTime();
  const type = overdue ? 'review-overdue' : 'review-near-due';
  const told = overdue ? 'overdue' : 'near-due';
  return next(cluster, { ...cluster, told }, { type, data: { submission, dueAt } }, system(at));
}

function countDown(cluster: AtRiskCluster, at: Date, programme: Programme): ClusterChange {
  const { deadline, atRiskSince, notices, ...common } = cluster;
  if (Date.parse(deadline) <= at.getTime()) {
    const participants = counted(cluster.counts);
    const suspended = { ...common, status: 'suspended', suspendedAt: at.toISOString() } as const;
    return next(cluster, suspended, { type: 'cluster-suspended', data: { participants } }, system(at));
  }
  // After a time without clocks only the last notice that was missed is true; the others are told with it.
  const due = openNotices(cluster, programme).filter((days) => addDays(new Date(deadline), -days) <= at);
  const daysLeft = Math.min(...due);
  const told = { ...cluster, notices: [...notices, ...due] };
  return next(cluster, told, { type: 'at-risk-notice', data: { daysLeft, deadline } }, system(at));
}
