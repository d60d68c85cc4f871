import { editCluster as contract } from '../../../shared/contracts/clusters.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { edit } from '../../../shared/domain/cluster/edit.ts';
import { isConfirmed } from '../../../shared/domain/cluster/snapshot.ts';
import { ProjectId } from '../../../shared/domain/ids.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const editCluster = route(contract, async ({ clusterId, ...input }, { actor, sawVersion }, deps: MemberDeps) => {
  const at = deps.now();
  const leads = input.projects?.map(({ lead }) => lead) ?? [];
  const { cluster, members } = orRefuse(
    await deps.clusters.loadFor(clusterId, [...new Set([...actor.organisations, ...leads])]),
  );
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const confirmed = new Set(members.filter(isConfirmed).map(({ organisationId }) => organisationId));
  const newId = () => ProjectId.parse(deps.newId());
  const change = orRefuse(edit(cluster, { changes: input, confirmed, newId, sawVersion, by: actor, at }));
  const after = orRefuse(await deps.clusters.save(change));
  const own = members.filter(({ organisationId }) => actor.organisations.includes(organisationId));
  return clusterView(after, programme, { actor, members: own, at });
});
