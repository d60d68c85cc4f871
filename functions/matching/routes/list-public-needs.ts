import { listPublicNeeds as contract } from '../../../shared/contracts/needs.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { publicNeedView } from '../../../shared/contracts/present/need-view.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

export const listPublicNeeds = route(contract, async ({ kind, region, cursor, limit }, _call, deps: MatchingDeps) => {
  const list = `public needs ${kind ?? 'all'} ${region ?? 'all'}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.needs.listed({ kind, region }, paging);
  return { items: page.items.map(publicNeedView), next: deps.cursors.write(list, page.next) };
});
