import { isVisible } from '../../shared/domain/cluster/access.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { orRefuse, Refused } from '../runtime/refused.ts';
import type { PublicDeps } from './deps.ts';

/** The cluster, if everybody may see it; else it looks like one that does not exist. */
export async function visibleCluster(id: ClusterId, { clusters }: Pick<PublicDeps, 'clusters'>): Promise<Cluster> {
  const cluster = orRefuse(await clusters.load(id));
  if (!isVisible(cluster)) throw new Refused({ kind: 'not-found' });
  return cluster;
}
