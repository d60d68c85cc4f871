import { decideCluster as contract } from '../../../shared/contracts/operator.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { decide } from '../../../shared/domain/cluster/decide.ts';
import { lapsing } from '../../../shared/domain/cluster/lapse.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { remember } from '../../runtime/remember.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

export const decideCluster = route(contract, async ({ clusterId, decision }, call, deps: OperatorDeps) => {
  const { actor, sawVersion } = call;
  const at = deps.now();
  // All of them: how many count is judged now, not when it was filed.
  const { cluster, members: all } = orRefuse(await deps.clusters.loadAll(clusterId));
  const members = all.filter(({ organisationId }) => actor.organisations.includes(organisationId));
  if (cluster.version !== sawVersion) throw new Refused({ kind: 'stale-version' });
  if (cluster.status !== 'in-review') throw new Refused({ kind: 'wrong-status', status: cluster.status });
  const { report, hash: reportHash } = orRefuse(await deps.submissions.report(clusterId, cluster.submission));
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const conflicted =
    members.length > 0 || report.members.some(({ organisationId }) => actor.organisations.includes(organisationId));
  const counting = { lapsing: lapsing(all, programme), sawVersion };
  const deciding = { verdict: decision, report, reportHash, conflicted, ...counting, by: actor, at };
  const change = orRefuse(decide(cluster, deciding, programme));
  const view = clusterView(change.after, programme, { actor, members, at });
  orRefuse(await deps.clusters.save(change, remember(call, contract, view)));
  return view;
});
