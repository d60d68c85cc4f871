import { searchProjects as contract } from '../../../shared/contracts/search.ts';
import { projects } from '../../gateways/search/shelves.ts';
import { route } from '../../runtime/route.ts';
import type { SearchDeps } from '../deps.ts';
import { searchIn } from '../search-in.ts';

export const searchProjects = route(contract, ({ q, sort, cursor, limit, ...filters }, _call, deps: SearchDeps) =>
  searchIn(projects, { q, sort, cursor, limit, filters }, deps),
);
