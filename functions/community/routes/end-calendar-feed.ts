import { endCalendarFeed as contract } from '../../../shared/contracts/calendar.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';

/** Also for somebody who is no member any more: it is their address. */
export const endCalendarFeed = route(contract, async ({ clusterId }, { actor }, deps: CommunityDeps) => {
  await deps.calendarFeeds.end(actor.personId, clusterId, deps.now());
  return { ended: true } as const;
});
