import { searchOrganisations as contract } from '../../../shared/contracts/search.ts';
import { organisations } from '../../gateways/search/shelves.ts';
import { route } from '../../runtime/route.ts';
import type { SearchDeps } from '../deps.ts';
import { searchIn } from '../search-in.ts';

export const searchOrganisations = route(contract, ({ q, sort, cursor, limit, ...filters }, _call, deps: SearchDeps) =>
  searchIn(organisations, { q, sort, cursor, limit, filters }, deps),
);
