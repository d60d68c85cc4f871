import { readCase as contract } from '../../../shared/contracts/operator.ts';
import { clusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { timelineEntry } from '../../../shared/contracts/present/timeline-entry.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

const historyShown = 100;

export const readCase = route(contract, async ({ clusterId }, { actor }, deps: OperatorDeps) => {
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const [judged, filed, decisions, notes, history] = await Promise.all([
    deps.submissions.loadJudged(clusterId, cluster.submissions),
    deps.submissions.snapshot(clusterId, cluster.submissions),
    deps.submissions.decisions(clusterId),
    deps.submissions.notes(clusterId),
    deps.lists.events(clusterId, { limit: historyShown, after: undefined }),
  ]);
  return {
    cluster: clusterView(cluster, programme, { actor, members, at: deps.now() }),
    ...('claim' in cluster && cluster.claim !== undefined ? { claim: cluster.claim } : {}),
    ...(filed.ok ? { snapshot: filed.value.snapshot } : {}),
    ...(judged.ok
      ? {
          report: { ...judged.value.judged.report, reportHash: judged.value.judged.hash },
          evidence: judged.value.evidence,
        }
      : {}),
    decisions,
    notes,
    history: history.items.map(timelineEntry),
  };
});
