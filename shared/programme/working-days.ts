import { isWorkingCalendarDay, nextDay } from './calendar-ru.ts';
import { endOfMoscowDay, moscowDay } from './moscow-time.ts';

/** Whether the instant falls on a working day in Moscow. */
export const isWorkingDay = (at: Date): boolean => isWorkingCalendarDay(moscowDay(at));

/**
 * The end, in Moscow, of the `days`-th working day after the day of `from`, which itself is not counted (Civil Code
 * art. 191). With 0: the end of that very day, or of the next working day if it is none.
 */
export function addWorkingDays(from: Date, days: number): Date {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('Working days are counted in whole numbers from 0');
  let day = moscowDay(from);
  if (days === 0) while (!isWorkingCalendarDay(day)) day = nextDay(day);
  for (let left = days; left > 0;) {
    day = nextDay(day);
    if (isWorkingCalendarDay(day)) left -= 1;
  }
  return endOfMoscowDay(day);
}

/** Working days after the day of `from` up to and including the day of `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Date, to: Date): number {
  const last = moscowDay(to);
  let count = 0;
  for (let day = nextDay(moscowDay(from)); day <= last; day = nextDay(day)) if (isWorkingCalendarDay(day)) count += 1;
  return count;
}
