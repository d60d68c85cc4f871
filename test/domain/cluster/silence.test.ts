import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUnanswered, silentMembers } from '../../../shared/domain/cluster/silence.ts';
import { Inn } from '../../../shared/domain/identifiers/inn.ts';
import { dayAfter, firstDay, innOf, instant } from '../../builders/ids.ts';

const inn = (n: number): Inn => Inn.parse(innOf(n));
const three = [1, 2, 3].map(inn);
const failed = (...numbers: readonly number[]) => new Set(numbers.map(inn));
const attempt = fc.record({
  missing: fc.subarray(three),
  failed: fc.subarray(three).map((some) => new Set(some)),
});

describe('a member about whom the register fails while it answers about others', () => {
  it('is waited for twice, and given to a person the third time', () => {
    let unanswered = countUnanswered(undefined, { missing: three, failed: failed(2) });
    const silences = [2, 3, 4].map(() => {
      const silent = silentMembers({}, { missing: three, unanswered, at: firstDay });
      unanswered = countUnanswered(unanswered, { missing: three, failed: failed(2) });
      return [...silent];
    });
    expect(silences).toEqual([[], [], [inn(2)]]);
  });

  it('begins anew when an answer came in between', () => {
    const twice = [{ inn: inn(1), attempts: 2 }];
    expect(countUnanswered(twice, { missing: [inn(2)], failed: failed() })).toEqual([]);
  });

  it('is never among the silent before three attempts of its own, whatever happens to the others', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 8 }), (attempts) => {
        let unanswered = countUnanswered(undefined, { missing: [], failed: failed() });
        const own = new Map<Inn, number>();
        for (const one of attempts) {
          unanswered = countUnanswered(unanswered, one);
          for (const each of one.failed) own.set(each, (own.get(each) ?? 0) + 1);
          const silent = silentMembers({ delayedSince: instant() }, { ...one, unanswered, at: firstDay });
          for (const each of silent) {
            expect(one.missing).toContain(each);
            expect(own.get(each)).toBeGreaterThanOrEqual(3);
          }
        }
      }),
    );
  });
});

describe('a register that is silent as a whole', () => {
  it('makes nobody silent for three days, and then all who are missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 200 }), (hours) => {
        const at = new Date(dayAfter(3).getTime() + hours * 3_600_000);
        const silent = silentMembers({ delayedSince: instant() }, { missing: three, unanswered: [], at });
        expect([...silent]).toEqual(hours < 0 ? [] : three);
      }),
    );
  });

  it('is not held against a check that has just begun, however late it begins', () => {
    expect(silentMembers({}, { missing: three, unanswered: [], at: dayAfter(10) }).size).toBe(0);
  });
});
