import { readCluster as contract } from '../../../shared/contracts/clusters.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { mayRead } from '../../../shared/domain/cluster/access.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readCluster = route(contract, async ({ clusterId }, { actor }, deps: MemberDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!mayRead(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const { id, version } = cluster.programme;
  return clusterView(cluster, programmeOf(id, version), { actor, members, at: deps.now() });
});
