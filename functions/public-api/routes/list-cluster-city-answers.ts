import { listClusterCityAnswers as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

/** Only registered clusters ask departments, and those everybody may see. */
export const listClusterCityAnswers = route(contract, async ({ clusterId, cursor, limit }, _call, deps: PublicDeps) => {
  const list = `city answers to ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.cityRequests.answers(clusterId, paging);
  return { items: page.items, next: deps.cursors.write(list, page.next) };
});
