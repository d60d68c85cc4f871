import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWatch, retryWatch, watchAllowance } from '../../../shared/domain/organisation/watch.ts';
import { dayAfter, firstDay, organisationId } from '../../builders/ids.ts';

const day = 86_400_000;
const midnight = new Date('2026-11-08T21:00:00.000Z');
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

describe('a turn', () => {
  it('of a member comes within a day, always at the same time; of another within a week', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 99_999 }), (at, n) => {
        const member = nextWatch(organisationId(n), 'member', at).getTime();
        expect(member).toBeGreaterThan(at.getTime());
        expect(member - at.getTime()).toBeLessThanOrEqual(day);
        expect(nextWatch(organisationId(n), 'member', new Date(member)).getTime()).toBe(member + day);
        expect(nextWatch(organisationId(n), 'other', at).getTime()).toBe(member + 6 * day);
      }),
    );
  });

  it('is spread over the hours of the day', () => {
    const hours = Array.from({ length: 2400 }, (_, n) =>
      nextWatch(organisationId(n), 'member', firstDay).getUTCHours(),
    );
    const perHour = Map.groupBy(hours, (hour) => hour);
    expect(perHour.size).toBe(24);
    for (const [, all] of perHour) expect(all.length).toBeLessThan(160);
  });

  it('after an outage comes sooner, ever later, and never later than a day', () => {
    const waits = [0, 1, 2, 3, 9].map(
      (misses) => (retryWatch(misses, firstDay).getTime() - firstDay.getTime()) / 60_000,
    );
    expect(waits).toEqual([30, 60, 120, 240, 1440]);
  });
});

describe('the allowance', () => {
  const at = (hours: number) => new Date(midnight.getTime() + hours * 3_600_000);
  it.each([
    ['begins anew at midnight in Moscow', 0, 0, 0],
    ['is half of nine tenths at noon', 12, 0, 4500],
    ['gives way to people who need more than their tenth', 12, 4000, 3000],
    ['is nothing when people need everything', 23, 12_000, 0],
  ])('%s', (_, hours, people, expected) => {
    expect(watchAllowance({ budget: 10_000, people, at: at(hours) })).toBe(expected);
  });

  it('never is more than what is left, and only grows within a day', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        (now, people, budget) => {
          const allowed = watchAllowance({ budget, people, at: now });
          expect(allowed).toBeGreaterThanOrEqual(0);
          expect(allowed).toBeLessThanOrEqual(Math.max(0, budget - people));
          expect(allowed).toBeLessThanOrEqual(budget * 0.9);
        },
      ),
    );
    expect(watchAllowance({ budget: 10_000, people: 0, at: dayAfter(0) })).toBeGreaterThan(0);
  });
});
