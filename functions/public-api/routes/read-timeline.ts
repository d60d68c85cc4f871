import { limitOf } from '../../../shared/contracts/page.ts';
import { isPublicEvent, sealedEntry } from '../../../shared/contracts/present/timeline-entry.ts';
import { readTimeline as contract } from '../../../shared/contracts/public.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { pageIfVisible } from '../../runtime/if-visible.ts';

export const readTimeline = route(
  contract,
  async ({ clusterId, cursor, limit }, _call, deps: Pick<PublicDeps, 'lists' | 'cursors'>) => {
    const list = `public timeline ${clusterId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = pageIfVisible(await deps.lists.eventsOf(clusterId, paging, isPublicEvent), paging.after);
    return {
      items: page.items.flatMap((event) => sealedEntry(event) ?? []),
      next: deps.cursors.write(list, page.next),
    };
  },
);
