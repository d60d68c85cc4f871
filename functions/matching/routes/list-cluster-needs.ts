import { listPublicClusterNeeds as contract } from '../../../shared/contracts/needs.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { publicNeedView } from '../../../shared/contracts/present/need-view.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

/** Needs exist in registered clusters only, and those everybody may see. */
export const listClusterNeeds = route(contract, async ({ clusterId, cursor, limit }, _call, deps: MatchingDeps) => {
  const list = `public needs of ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.needs.listedOf(clusterId, paging);
  return { items: page.items.map(publicNeedView), next: deps.cursors.write(list, page.next) };
});
