import { makeCalendarFeed as contract } from '../../../shared/contracts/calendar.ts';
import { calendarToken } from '../../runtime/calendar-token.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const makeCalendarFeed = route(contract, async ({ clusterId }, { actor }, deps: CommunityDeps) => {
  await enterForum({ clusterId, actor }, deps);
  const { personId } = actor;
  const generation = await deps.calendarFeeds.make(personId, clusterId, deps.now());
  return { path: `/public/calendars/${calendarToken({ personId, clusterId, generation }, deps.calendarKey)}` };
});
