import { readClusterCalendar as contract } from '../../../shared/contracts/calendar.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { calendarFile } from '../calendar-file.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../if-visible.ts';

export const readClusterCalendar = route(contract, async ({ clusterId }, _call, deps: PublicDeps) => {
  const { title } = ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  return calendarFile(title, await deps.calendar.publicFeed(clusterId, deps.now()));
});
