/** Non-working public holidays of Labour Code art. 112: month and day. */
const newYearHolidays = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'] as const;
const otherHolidays = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'] as const;
const holidays: ReadonlySet<string> = new Set([...newYearHolidays, ...otherHolidays]);

type Decree = { readonly source: string; readonly transfers: readonly (readonly [from: string, to: string])[] };

/** Days off that the government moved, one decree a year. A year without one follows the Labour Code alone. */
const decrees: readonly Decree[] = [
  {
    source: 'Government decree No. 1335 of 4 October 2024',
    transfers: [
      ['2025-01-04', '2025-05-02'],
      ['2025-01-05', '2025-12-31'],
      ['2025-02-23', '2025-05-08'],
      ['2025-03-08', '2025-06-13'],
      ['2025-11-01', '2025-11-03'],
    ],
  },
  {
    source: 'Government decree No. 1466 of 24 September 2025',
    transfers: [
      ['2026-01-03', '2026-01-09'],
      ['2026-01-04', '2026-12-31'],
    ],
  },
];
const movedFrom: ReadonlySet<string> = new Set(decrees.flatMap(({ transfers }) => transfers.map(([from]) => from)));
const movedTo: ReadonlySet<string> = new Set(decrees.flatMap(({ transfers }) => transfers.map(([, to]) => to)));

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The calendar day after this one. */
export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export const isHoliday = (day: string): boolean => holidays.has(day.slice(5));

/** Off without regard to the rule of art. 112 part 2: a holiday, a day off by decree, a weekend not moved by one. */
const isOffByItself = (day: string): boolean =>
  isHoliday(day) || movedTo.has(day) || (isWeekend(day) && !movedFrom.has(day));

/** Art. 112 part 2: a day off that falls on a holiday moves to the next working day, unless a decree moved it or it is in January. */
function movedByLaw(year: string): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const holiday of otherHolidays.map((text) => `${year}-${text}`)) {
    if (!isWeekend(holiday) || movedFrom.has(holiday)) continue;
    let day = nextDay(holiday);
    while (isOffByItself(day) || moved.has(day)) day = nextDay(day);
    moved.add(day);
  }
  return moved;
}

/** Whether a calendar day, e.g. `2026-11-04`, is a working day of the Russian five-day week. */
export const isWorkingCalendarDay = (day: string): boolean =>
  !isOffByItself(day) && !movedByLaw(day.slice(0, 4)).has(day);
