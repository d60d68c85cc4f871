import { listCityDepartments as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { cityDepartmentView } from '../../../shared/contracts/present/city-request-view.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

const list = 'city departments';

export const listCityDepartments = route(contract, async ({ cursor, limit }, _call, deps: PublicDeps) => {
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.departments.list(paging);
  return { items: page.items.map(cityDepartmentView), next: deps.cursors.write(list, page.next) };
});
