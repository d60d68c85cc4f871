/** Moscow is at UTC+3 all year since 26 October 2014 (federal law 248-FZ of 21 July 2014). */
const offset = 3 * 3_600_000;

/** The calendar day in Moscow, e.g. `2026-11-09`. */
export const moscowDay = (at: Date): string => new Date(at.getTime() + offset).toISOString().slice(0, 10);

/** The last millisecond of a Moscow calendar day: a term of days ends at its 24:00. */
export const endOfMoscowDay = (day: string): Date => new Date(Date.parse(`${day}T23:59:59.999Z`) - offset);

/** The instant at which the calendar day of this instant began in Moscow. */
export const moscowMidnight = (at: Date): Date => new Date(Date.parse(`${moscowDay(at)}T00:00:00.000Z`) - offset);
