import { withdrawCluster as contract } from '../../../shared/contracts/clusters.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { withdraw } from '../../../shared/domain/cluster/withdraw.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { MemberDeps } from '../deps.ts';

export const withdrawCluster = route(contract, ({ clusterId }, { actor }, deps: MemberDeps) =>
  untilSaved(async () => {
    const at = deps.now();
    const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
    const change = orRefuse(withdraw(cluster, { by: actor, at }));
    const saved = await deps.clusters.save(change);
    const programme = programmeOf(cluster.programme.id, cluster.programme.version);
    return saved.ok ? { ok: true, value: clusterView(saved.value, programme, { actor, members, at }) } : saved;
  }),
);
