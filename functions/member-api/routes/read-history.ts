import { readHistory as contract } from '../../../shared/contracts/clusters.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { timelineEntry } from '../../../shared/contracts/present/timeline-entry.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const readHistory = route(contract, async ({ clusterId, cursor, limit }, { actor }, deps: MemberDeps) => {
  const list = `history ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const page = await deps.lists.events(clusterId, paging);
  return { items: page.items.map(timelineEntry), next: deps.cursors.write(list, page.next) };
});
