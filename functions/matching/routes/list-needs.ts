import { listNeeds as contract } from '../../../shared/contracts/needs.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { needLine } from '../../../shared/contracts/present/need-view.ts';
import { seesInside } from '../../../shared/domain/project/access.ts';
import { Refused, orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

export const listNeeds = route(contract, async ({ clusterId, cursor, limit }, { actor }, deps: MatchingDeps) => {
  const list = `needs of ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const within = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!seesInside(actor, within)) throw new Refused({ kind: 'not-yours' });
  const page = await deps.needs.ofCluster(clusterId, paging);
  return { items: page.items.map(needLine), next: deps.cursors.write(list, page.next) };
});
