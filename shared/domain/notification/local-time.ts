const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times as much as using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

const day = 86_400_000;
const minute = 60_000;

/** What the clocks of a zone show, as if it were UTC: milliseconds since 1970, whole seconds. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Minutes since midnight on the clocks of a zone, 0 to 1439. */
export const minuteOfDay = (at: Date, timeZone: string): number =>
  Math.floor((wallClock(at.getTime(), timeZone) % day) / minute);

/**
 * The first instant after `at` at which the clocks of a zone show this minute of the day, on this weekday (Monday is 1)
 * if one is given. Where a change of the clocks leaves the minute out, it is as much later.
 */
export function nextLocal(at: Date, minutes: number, timeZone: string, weekday?: number): Date {
  const today = Math.floor(wallClock(at.getTime(), timeZone) / day) * day;
  for (let ahead = 0; ahead < 16; ahead += 1) {
    const wall = today + ahead * day + minutes * minute;
    if (weekday !== undefined && (new Date(wall).getUTCDay() || 7) !== weekday) continue;
    const instant = instantOf(wall, timeZone);
    if (instant > at.getTime()) return new Date(instant);
  }
  throw new Error(`No such time within two weeks in ${timeZone}`);
}

/** The midnight with which a day of the calendar, e.g. `2026-11-09`, begins in a zone; where it has none, what is first. */
export const startOfDay = (date: string, timeZone: string): Date =>
  new Date(instantOf(Date.parse(`${date}T00:00:00.000Z`), timeZone));

/** Which instant that is: the first one where the clocks show it twice, one after the change where they leave it out. */
function instantOf(wall: number, timeZone: string): number {
  const offset = (at: number): number => wallClock(at, timeZone) - at;
  const candidates = [wall - offset(wall - day), wall - offset(wall + day)];
  const right = candidates.filter((at) => wallClock(at, timeZone) === wall);
  return right.length > 0 ? Math.min(...right) : Math.max(...candidates);
}
