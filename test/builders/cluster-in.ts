import { ClusterStatusView } from '../../shared/contracts/views.ts';
import type { Cluster, ClusterStatus } from '../../shared/domain/cluster/cluster.ts';
import {
  actionNeeded,
  active,
  atRisk,
  checking,
  closed,
  expired,
  gathering,
  inReview,
  rejected,
  suspended,
  withdrawn,
} from './cluster.ts';

const builders = {
  gathering,
  checking,
  'in-review': inReview,
  'action-needed': actionNeeded,
  active,
  'at-risk': atRisk,
  suspended,
  closed,
  rejected,
  withdrawn,
  expired,
} as const satisfies Record<ClusterStatus, () => Cluster>;

/** A cluster of this status. */
export const clusterIn = (status: ClusterStatus): Cluster => builders[status]();

/** All statuses but these: where a decision is refused. */
export const statusesBut = (...allowed: readonly ClusterStatus[]): ClusterStatus[] =>
  ClusterStatusView.options.filter((status) => !allowed.includes(status));
