import { listReports as contract } from '../../../shared/contracts/moderation.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { abuseReportView } from '../../../shared/contracts/present/abuse-report-view.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';
import { reportedIn } from '../reported.ts';

export const listReports = route(contract, async (input, { actor }, deps: OperatorDeps) => {
  const { status = 'open', cursor, limit } = input;
  const list = `reports ${status} ${actor.personId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.forum.reports(status, paging);
  const about = await reportedIn(page.items, deps);
  return {
    items: page.items.map((report) => abuseReportView(report, about(report))),
    next: deps.cursors.write(list, page.next),
  };
});
