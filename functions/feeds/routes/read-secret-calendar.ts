import { readSecretCalendar as contract } from '../../../shared/contracts/calendar.ts';
import { standingIn } from '../../../shared/domain/community/standing.ts';
import { readCalendarToken } from '../../runtime/calendar-token.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { calendarFile } from '../calendar-file.ts';
import type { FeedsDeps } from '../deps.ts';

/** The token names a person; what they may see is asked anew at each reading, so a former member's app reads nothing. */
export const readSecretCalendar = route(contract, async ({ token }, _call, deps: FeedsDeps) => {
  const named = readCalendarToken(token, deps.calendarKey);
  if (named === undefined) throw new Refused({ kind: 'not-found' });
  const { personId, clusterId, generation } = named;
  const counts = await deps.calendarFeeds.counts(personId, clusterId, generation);
  if (!counts) throw new Refused({ kind: 'not-found' });
  const actor = await deps.access.actor(personId);
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!standingIn(cluster, members, actor).inside) throw new Refused({ kind: 'not-found' });
  return calendarFile(cluster.title, await deps.calendar.feed(clusterId, deps.now()));
});
