import { listGatherings as contract } from '../../../shared/contracts/calendar.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { gatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const listGatherings = route(contract, async (input, { actor }, deps: CommunityDeps) => {
  const { clusterId, when = 'upcoming', cursor, limit } = input;
  const list = `gatherings ${clusterId} ${when}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const { standing } = await enterForum({ clusterId, actor }, deps);
  const now = deps.now();
  const page = await deps.calendar.list(clusterId, { when, now }, paging);
  return {
    items: page.items.map((gathering) => gatheringView(gathering, standing, now)),
    next: deps.cursors.write(list, page.next),
  };
});
