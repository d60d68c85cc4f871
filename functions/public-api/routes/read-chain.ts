import { limitOf } from '../../../shared/contracts/page.ts';
import { chainLine } from '../../../shared/contracts/present/timeline-entry.ts';
import { readChain as contract } from '../../../shared/contracts/proofs.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { pageIfVisible } from '../../runtime/if-visible.ts';

export const readChain = route(
  contract,
  async ({ clusterId, cursor, limit }, _call, deps: Pick<PublicDeps, 'lists' | 'cursors'>) => {
    const list = `public chain ${clusterId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = pageIfVisible(await deps.lists.eventsOf(clusterId, paging, () => true), paging.after);
    return {
      items: page.items.map(chainLine),
      next: deps.cursors.write(list, page.next),
    };
  },
);
