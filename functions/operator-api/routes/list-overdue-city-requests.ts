import { listOverdueCityRequests as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { cityRequestCard } from '../../../shared/contracts/present/city-request-view.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';

const list = 'overdue city requests';

export const listOverdueCityRequests = route(contract, async ({ cursor, limit }, _call, deps: OperatorDeps) => {
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.cityRequests.overdue(paging);
  const at = deps.now();
  return {
    items: page.items.map((request) => cityRequestCard(request, at)),
    next: deps.cursors.write(list, page.next),
  };
});
