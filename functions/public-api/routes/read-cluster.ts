import { publicClusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { readPublicCluster as contract } from '../../../shared/contracts/public.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../../runtime/if-visible.ts';

export const readCluster = route(contract, async ({ clusterId }, _call, deps: Pick<PublicDeps, 'clusters'>) => {
  const cluster = ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  return publicClusterView(cluster, programmeOf(cluster.programme.id, cluster.programme.version));
});
