import { limitOf } from '../../../shared/contracts/page.ts';
import { isPublicEvent, timelineEntry } from '../../../shared/contracts/present/timeline-entry.ts';
import { readTimeline as contract } from '../../../shared/contracts/public.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { visibleCluster } from '../visible-cluster.ts';

export const readTimeline = route(contract, async ({ clusterId, cursor, limit }, _call, deps: PublicDeps) => {
  const list = `public timeline ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const [, page] = await Promise.all([visibleCluster(clusterId, deps), deps.lists.events(clusterId, paging)]);
  return {
    items: page.items.filter(isPublicEvent).map(timelineEntry),
    next: deps.cursors.write(list, page.next),
  };
});
