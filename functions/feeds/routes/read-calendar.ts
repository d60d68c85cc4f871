import { isVisible } from '../../../shared/domain/cluster/access.ts';
import { readCalendar as contract } from '../../../shared/contracts/calendar.ts';
import { route } from '../../runtime/route.ts';
import { calendarFile } from '../calendar-file.ts';
import type { FeedsDeps } from '../deps.ts';

/** Of clusters that everybody may see: one that was withdrawn takes its events along. */
export const readCalendar = route(contract, async ({ from }, _call, deps: FeedsDeps) => {
  const gatherings = await deps.calendar.feedOfAll({ from, now: deps.now() });
  const clusters = await deps.clusters.loadMany([...new Set(gatherings.map(({ clusterId }) => clusterId))]);
  const visible = new Set(clusters.filter(isVisible).map(({ id }) => id));
  return calendarFile(
    'Инновационные кластеры',
    gatherings.filter(({ clusterId }) => visible.has(clusterId)),
  );
});
