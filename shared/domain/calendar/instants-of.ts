import { addDays } from '../days.ts';
import { startOfDay } from '../notification/local-time.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { GatheringTime } from './gathering.ts';

/** Longer is no event but a season. */
const longestDays = 31;
/** Calendars of clients end somewhere; a plan beyond this is a slip of the pen. */
const farthestDays = 5 * 366;

export type Instants = { readonly startsAt: string; readonly endsAt: string };

/** When it begins and ends, if that is a time to plan for. The end of whole days is the midnight after the last one. */
export function instantsOf(time: GatheringTime, now: Date): Result<Instants, Refusal> {
  const [start, end] =
    time.kind === 'timed'
      ? [new Date(time.startsAt), new Date(time.endsAt)]
      : [startOfDay(time.from, time.timeZone), startOfDay(dayAfter(time.to), time.timeZone)];
  const sensible = start < end && end <= addDays(start, longestDays + 1) && end > now;
  if (!sensible || start > addDays(now, farthestDays)) return refuse({ kind: 'no-such-time' });
  return accept({ startsAt: start.toISOString(), endsAt: end.toISOString() });
}

/** The next day of the calendar. */
export const dayAfter = (day: string): string =>
  addDays(new Date(`${day}T00:00:00.000Z`), 1)
    .toISOString()
    .slice(0, 10);
