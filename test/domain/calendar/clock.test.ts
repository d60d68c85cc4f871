import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, instantOf, zones } from '../../../web/src/features/calendar/clock.ts';

const minute = 60_000;
const from = Date.parse('2020-01-01T00:00:00Z') / minute;
const to = Date.parse('2035-01-01T00:00:00Z') / minute;

describe('The hour that a coordinator types', () => {
  it('is the same hour when the event is opened to be changed, in every zone of the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(...zones), (minutes, zone) => {
        const instant = new Date(minutes * minute).toISOString();
        expect(instantOf(clockOf(instant, zone), zone)).toBe(instant);
      }),
    );
  });

  it.each([
    ['2026-12-10T11:00', 'Europe/Moscow', '2026-12-10T08:00:00.000Z'],
    ['2027-07-01T10:00', 'Europe/Berlin', '2027-07-01T08:00:00.000Z'],
    ['2027-01-01T10:00', 'Europe/Berlin', '2027-01-01T09:00:00.000Z'],
    ['2027-03-28T03:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
  ])('%s in %s is %s', (clock, zone, instant) => {
    expect(instantOf(clock, zone)).toBe(instant);
  });
});
