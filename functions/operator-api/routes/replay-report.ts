import { replayReport as contract } from '../../../shared/contracts/operator.ts';
import { replay } from '../../../shared/eligibility/replay.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { hashOf } from '../../store/hashing.ts';
import type { OperatorDeps } from '../deps.ts';

export const replayReport = route(contract, async ({ clusterId, submission }, _call, deps: OperatorDeps) => {
  const at = deps.now();
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  const number = submission ?? cluster.submissions;
  const { judged, filed, evidence } = orRefuse(await deps.submissions.loadJudged(clusterId, number));
  const { report, hash } = judged;
  const past = { report, snapshot: filed.snapshot, snapshotHash: filed.hash, evidence };
  const { today, same, differences } = replay(past, programmeInForce(cluster.programme.id, at), at);
  return {
    filed: { ...report, reportHash: hash },
    today: { ...today, reportHash: hashOf(today) },
    same,
    differences,
  };
});
