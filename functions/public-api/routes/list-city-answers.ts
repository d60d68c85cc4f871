import { listCityAnswers as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

const list = 'city answers';

export const listCityAnswers = route(contract, async ({ cursor, limit }, _call, deps: PublicDeps) => {
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.cityRequests.answers(undefined, paging);
  return { items: page.items, next: deps.cursors.write(list, page.next) };
});
