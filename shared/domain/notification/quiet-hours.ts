import { minuteOfDay, nextLocal } from './local-time.ts';
import type { MailSettings } from './settings.ts';

type Quiet = Pick<MailSettings, 'quietHours' | 'timeZone'>;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether this person's letters rest at that moment. */
export function isQuiet(at: Date, { quietHours, timeZone }: Quiet): boolean {
  if (quietHours === undefined) return false;
  const [from, to] = [minutesOf(quietHours.from), minutesOf(quietHours.to)];
  const now = minuteOfDay(at, timeZone);
  return from < to ? now >= from && now < to : now >= from || now < to;
}

const halfAnHour = 30 * 60_000;

/** The moment itself, or, if it is quiet then, when the quiet hours end. */
export function afterQuiet(at: Date, { quietHours, timeZone }: Quiet): Date {
  if (quietHours === undefined || !isQuiet(at, { quietHours, timeZone })) return at;
  let end = nextLocal(at, minutesOf(quietHours.to), timeZone);
  // The clocks may leave the end of the quiet hours out, or show a part of them twice.
  while (isQuiet(end, { quietHours, timeZone })) end = new Date(end.getTime() + halfAnHour);
  return end;
}
