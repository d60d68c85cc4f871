import { decideReport as contract } from '../../../shared/contracts/moderation.ts';
import { abuseReportView } from '../../../shared/contracts/present/abuse-report-view.ts';
import { decideReport as decide } from '../../../shared/domain/community/decide-report.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';
import { hideReported } from '../hide-reported.ts';
import { reportedIn } from '../reported.ts';

/** The text first: whoever finds the report still open hides what is hidden already, which changes nothing. */
export const decideReport = route(contract, async ({ reportId, outcome, note }, { actor }, deps: OperatorDeps) => {
  const at = deps.now();
  const report = orRefuse(await deps.reports.load(reportId));
  const step = orRefuse(decide(report, { outcome, by: actor, at }));
  if (outcome === 'hidden') await hideReported(report, { note, by: actor, at }, deps);
  const decided = orRefuse(await deps.reports.save(step));
  return abuseReportView(decided, (await reportedIn([decided], deps))(decided));
});
