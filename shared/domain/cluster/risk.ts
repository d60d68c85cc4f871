import type { Programme } from '../../programme/programme.ts';
import { addDays } from '../days.ts';
import type { ActiveCluster, AtRiskCluster, Cluster } from './cluster.ts';

/** Below the threshold from now on: the days of grace begin. */
export const putAtRisk = (cluster: ActiveCluster, at: Date, { clocks }: Programme): AtRiskCluster => ({
  ...cluster,
  status: 'at-risk',
  atRiskSince: at.toISOString(),
  deadline: addDays(at, clocks.graceDays).toISOString(),
  notices: [],
});

/** The cluster as it was before it was at risk or suspended; `undefined` for any other. */
export function recoveredFrom(cluster: Cluster): ActiveCluster | undefined {
  if (cluster.status === 'at-risk') {
    const { atRiskSince, deadline, notices, ...rest } = cluster;
    return { ...rest, status: 'active' };
  }
  if (cluster.status !== 'suspended') return undefined;
  const { suspendedAt, ...rest } = cluster;
  return { ...rest, status: 'active' };
}
