import { endOfMoscowDay, moscowDay } from '../../programme/moscow-time.ts';
import { addDays } from '../days.ts';
import type { Period } from './figures.ts';

/** Decision times of a day look back so far. */
const decisionDays = 90;
/** An event is written within seconds of its time; after this long none is expected for a day that is over. */
const settled = 15 * 60_000;

/** The Moscow day some days after another. */
export const dayAfter = (day: string, days = 1): string => moscowDay(addDays(endOfMoscowDay(day), days));

/** From the first instant of a Moscow day to the first of the next. */
export const spanOf = (day: string): { readonly from: Date; readonly to: Date } => ({
  from: new Date(endOfMoscowDay(dayAfter(day, -1)).getTime() + 1),
  to: new Date(endOfMoscowDay(day).getTime() + 1),
});

export const isOver = (day: string, now: Date): boolean => endOfMoscowDay(day).getTime() + settled < now.getTime();

export const dayPeriod = (day: string): Period => ({
  from: day,
  to: day,
  decisionsFrom: dayAfter(day, 1 - decisionDays),
});

export const monthOf = (day: string): string => day.slice(0, 7);
/** The month so far, or the whole of it on its last day. */
export const monthPeriod = (day: string): Period => ({
  from: `${monthOf(day)}-01`,
  to: day,
  decisionsFrom: `${monthOf(day)}-01`,
});
export const endsMonth = (day: string): boolean => monthOf(dayAfter(day)) !== monthOf(day);
