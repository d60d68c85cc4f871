import * as z from 'zod';
import { dayAfter } from '../statistics/periods.ts';

/** Days of which events were brought in when their heads were published already, and the later head in which these stand. */
export const Late = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Absent until the next head is published. */
  in: z.iso.date().optional(),
});
export type Late = z.infer<typeof Late>;
/** So many times a past may be brought in late. */
export const mostLate = 100;

const within = (day: string, { from, to }: Late): boolean => from <= day && day <= to;

/** Days in whose heads an event of a day may stand: its own, the next for one that came too late, and later ones. */
export const headsFor = (day: string, late: readonly Late[]): readonly string[] => [
  day,
  dayAfter(day),
  ...late.flatMap((one) => (one.in !== undefined && within(day, one) ? [one.in] : [])),
];

/** These days have events that stand in no head yet; the next one is to hold them. */
export function withWaiting(late: readonly Late[], { from, to }: Pick<Late, 'from' | 'to'>): readonly Late[] {
  const open = late.find((one) => one.in === undefined);
  if (open === undefined && late.length === mostLate) throw new Error(`a past was brought in ${mostLate} times`);
  const wider =
    open === undefined ? { from, to } : { from: open.from < from ? open.from : from, to: open.to > to ? open.to : to };
  return [...late.filter((one) => one.in !== undefined), wider];
}
