import { isVisible } from '../../shared/domain/cluster/access.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { Refused } from './refused.ts';
import type { OfCluster } from '../store/list-store.ts';

/** The cluster, if everybody may see it; else it looks like one that does not exist. */
export function ifVisible(cluster: Cluster | undefined): Cluster {
  if (cluster === undefined || !isVisible(cluster)) throw new Refused({ kind: 'not-found' });
  return cluster;
}

/** A first page of a cluster that nobody may see is no page; later pages have a cursor that only a first one gives. */
export function pageIfVisible<Entry>(page: OfCluster<Entry>, after: unknown): OfCluster<Entry> {
  if (after === undefined) ifVisible(page.cluster);
  return page;
}
