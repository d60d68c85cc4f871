import { searchClusters as contract } from '../../../shared/contracts/search.ts';
import { clusters } from '../../gateways/search/shelves.ts';
import { route } from '../../runtime/route.ts';
import type { SearchDeps } from '../deps.ts';
import { searchIn } from '../search-in.ts';

export const searchClusters = route(contract, ({ q, sort, cursor, limit, ...filters }, _call, deps: SearchDeps) =>
  searchIn(clusters, { q, sort, cursor, limit, filters }, deps),
);
