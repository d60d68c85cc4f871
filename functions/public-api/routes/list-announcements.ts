import { limitOf } from '../../../shared/contracts/page.ts';
import { publicThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { listAnnouncements as contract } from '../../../shared/contracts/public-community.ts';
import { isReadable } from '../../../shared/domain/community/thread.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../../runtime/if-visible.ts';

export const listAnnouncements = route(contract, async ({ clusterId, cursor, limit }, _call, deps: PublicDeps) => {
  const list = `public announcements ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  const page = await deps.forum.publicThreads(clusterId, 'announcement', paging);
  return {
    items: page.items.filter(isReadable).map(publicThreadView),
    next: deps.cursors.write(list, page.next),
  };
});
