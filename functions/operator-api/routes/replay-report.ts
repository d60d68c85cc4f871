import { replayReport as contract } from '../../../shared/contracts/operator.ts';
import { evaluate } from '../../../shared/eligibility/evaluate.ts';
import { silentOf } from '../../../shared/eligibility/register-silent.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { hashOf } from '../../store/hashing.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

/** What was filed and what the register said then, judged once more by the rules in force today. */
export const replayReport = route(contract, async ({ clusterId, submission }, _call, deps: OperatorDeps) => {
  const at = deps.now();
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  const number = submission ?? cluster.submissions;
  const { judged, filed, evidence } = orRefuse(await deps.submissions.loadJudged(clusterId, number));
  const answers = new Map(evidence.map((answer) => [answer.inn, answer]));
  const heard = { answers, silent: silentOf(judged.report) };
  const programme = programmeInForce(cluster.programme.id, at);
  const today = evaluate({ snapshot: filed.snapshot, snapshotHash: filed.hash, ...heard, programme, at });
  const verdicts = new Map(today.findings.map(({ criterion, verdict }) => [criterion, verdict]));
  const differences = judged.report.findings.flatMap(({ criterion, verdict }) => {
    const now = verdicts.get(criterion) ?? 'absent';
    return now === verdict ? [] : [{ criterion, filed: verdict, today: now }];
  });
  return {
    filed: { ...judged.report, reportHash: judged.hash },
    today: { ...today, reportHash: hashOf(today) },
    same: differences.length === 0 && today.outcome === judged.report.outcome,
    differences,
  };
});
