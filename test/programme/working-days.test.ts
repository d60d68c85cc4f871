import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHoliday, isWorkingCalendarDay, nextDay } from '../../shared/programme/calendar-ru.ts';
import { endOfMoscowDay, moscowDay } from '../../shared/programme/moscow-time.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../shared/programme/working-days.ts';

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = nextDay(day)) days.push(day);
  return days;
};
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6;

const instants = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2031-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the Russian working calendar', () => {
  it.each([
    [
      2025,
      [
        ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-06', '2025-01-07', '2025-01-08'],
        ['2025-05-01', '2025-05-02', '2025-05-08', '2025-05-09'],
        ['2025-06-12', '2025-06-13', '2025-11-03', '2025-11-04', '2025-12-31'],
      ].flat(),
      ['2025-11-01'],
    ],
    [
      2026,
      [
        ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'],
        ['2026-02-23', '2026-03-09', '2026-05-01', '2026-05-11', '2026-06-12', '2026-11-04', '2026-12-31'],
      ].flat(),
      [],
    ],
  ])('of %i has these weekdays off and these Saturdays on', (year, weekdaysOff, weekendsOn) => {
    const days = daysOf(year);
    expect(days.filter((day) => !isWeekend(day) && !isWorkingCalendarDay(day))).toEqual(weekdaysOff);
    expect(days.filter((day) => isWeekend(day) && isWorkingCalendarDay(day))).toEqual(weekendsOn);
  });

  it('has the number of working days of the official calendars: 247 in 2025 and 247 in 2026', () => {
    expect([2025, 2026].map((year) => daysOf(year).filter(isWorkingCalendarDay).length)).toEqual([247, 247]);
  });

  it('without a decree moves a day off that falls on a holiday to the next working day, but not in January', () => {
    // 2027: 23 February is a Tuesday, 1 May a Saturday, 9 May a Sunday, 12 June a Saturday, 2 and 3 January a weekend.
    const off = daysOf(2027).filter((day) => !isWeekend(day) && !isWorkingCalendarDay(day));
    expect(off.filter((day) => day < '2027-02')).toEqual(
      ['01', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`),
    );
    expect(off.filter((day) => day >= '2027-02')).toEqual(
      ['02-23', '03-08', '05-03', '05-10', '06-14', '11-04'].map((day) => `2027-${day}`),
    );
    expect(daysOf(2027).filter((day) => isWeekend(day) && isWorkingCalendarDay(day))).toEqual([]);
  });

  it('never works on a holiday', () => {
    for (let year = 2024; year <= 2035; year += 1)
      expect(daysOf(year).filter((day) => isHoliday(day) && isWorkingCalendarDay(day))).toEqual([]);
  });
});

describe('working days', () => {
  it('begin and end in Moscow, three hours before Greenwich', () => {
    expect(moscowDay(new Date('2026-11-08T20:59:59.999Z'))).toBe('2026-11-08');
    expect(moscowDay(new Date('2026-11-08T21:00:00.000Z'))).toBe('2026-11-09');
    expect(isWorkingDay(new Date('2026-11-08T20:59:59.999Z'))).toBe(false);
    expect(isWorkingDay(new Date('2026-11-08T21:00:00.000Z'))).toBe(true);
    expect(endOfMoscowDay('2026-11-09').toISOString()).toBe('2026-11-09T20:59:59.999Z');
  });

  it.each([
    ['a review of ten days from a Monday', '2026-11-09T07:00:00Z', 10, '2026-11-23T20:59:59.999Z'],
    ['its near due, seven days on', '2026-11-09T07:00:00Z', 7, '2026-11-18T20:59:59.999Z'],
    ['over 4 November', '2026-11-02T07:00:00Z', 3, '2026-11-06T20:59:59.999Z'],
    ['over the New Year of 2026', '2025-12-30T07:00:00Z', 1, '2026-01-12T20:59:59.999Z'],
    ['over the New Year of 2027', '2026-12-30T07:00:00Z', 1, '2027-01-11T20:59:59.999Z'],
    ['to a Saturday that is worked', '2025-10-31T07:00:00Z', 1, '2025-11-01T20:59:59.999Z'],
    ['from late evening, already tomorrow in Moscow', '2026-11-09T21:30:00Z', 1, '2026-11-11T20:59:59.999Z'],
    ['none, on a working day', '2026-11-09T07:00:00Z', 0, '2026-11-09T20:59:59.999Z'],
    ['none, on a Sunday', '2026-11-08T07:00:00Z', 0, '2026-11-09T20:59:59.999Z'],
  ])('%s', (_, from, days, end) => {
    expect(addWorkingDays(new Date(from), days).toISOString()).toBe(end);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (days) => {
    expect(() => addWorkingDays(new Date('2026-11-09T07:00:00Z'), days)).toThrow(RangeError);
  });

  it('are counted back to the number that was added', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
      }),
    );
  });

  it('end on a working day, later than they began, and later the more there are', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const end = addWorkingDays(from, days);
        expect(isWorkingDay(end)).toBe(true);
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(addWorkingDays(from, days + 1).getTime()).toBeGreaterThanOrEqual(end.getTime());
        expect(addWorkingDays(from, days + 2).getTime()).toBeGreaterThan(end.getTime());
      }),
    );
  });

  it('never end earlier for a later beginning', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 30 }), (one, other, days) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(addWorkingDays(first, days).getTime()).toBeLessThanOrEqual(addWorkingDays(second, days).getTime());
      }),
    );
  });

  it('add up: a term cut at any instant has the days of both parts', () => {
    const near = fc.date({
      min: new Date('2025-10-01T00:00:00Z'),
      max: new Date('2027-02-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.tuple(near, near, near), (dates) => {
        const [first, middle, last] = dates.toSorted((a, b) => a.getTime() - b.getTime());
        if (first === undefined || middle === undefined || last === undefined) throw new Error('three dates');
        expect(workingDaysBetween(first, middle) + workingDaysBetween(middle, last)).toBe(
          workingDaysBetween(first, last),
        );
      }),
    );
  });

  it('are none backwards or within a day', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const [late, early] = one <= other ? [other, one] : [one, other];
        expect(workingDaysBetween(late, early)).toBe(0);
        expect(workingDaysBetween(one, one)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});
