import { readClusterCalendar as contract } from '../../../shared/contracts/calendar.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { calendarFile } from '../calendar-file.ts';
import type { FeedsDeps } from '../deps.ts';
import { ifVisible } from '../../runtime/if-visible.ts';

export const readClusterCalendar = route(contract, async ({ clusterId }, _call, deps: FeedsDeps) => {
  const { title } = ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  return calendarFile(title, await deps.calendar.publicFeed(clusterId, deps.now()));
});
