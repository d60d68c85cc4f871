import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Criterion, best, fitOf, isFit } from '../../../shared/domain/match/fit.ts';
import { Instrument, NeedKind } from '../../../shared/domain/need/content.ts';
import { overlap } from '../../../shared/domain/need/money.ts';
import { contents, investment, openNeed } from '../../builders/need.ts';
import { openMandate, terms } from '../../builders/mandate.ts';

const range = fc
  .tuple(fc.integer({ min: 10_000, max: 1_000_000_000 }), fc.integer({ min: 10_000, max: 1_000_000_000 }))
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const industries = fc.uniqueArray(fc.constantFrom('26', '28', '62', '72', '86'), { minLength: 1, maxLength: 3 });
const regions = fc.constantFrom('77', '50', '16', '70');
const level = fc.integer({ min: 1, max: 9 });

const anyNeed = fc
  .record({ content: fc.constantFrom(...contents), trl: level, industries, region: regions, sum: range })
  .map(({ sum, content, ...more }) =>
    openNeed(1, { ...more, content: content.kind === 'investment' ? { ...content, sum } : content }),
  );
const anyMandate = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom(...NeedKind.options), { minLength: 1 }),
    levels: fc.tuple(level, level).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
    ticket: fc.option(range, { nil: undefined }),
    instruments: fc.uniqueArray(fc.constantFrom(...Instrument.options), { maxLength: 3 }),
    classes: fc.uniqueArray(fc.constantFrom('26', '28', '62', '72', '86'), { maxLength: 3 }),
    sections: fc.uniqueArray(fc.constantFrom('C', 'J', 'M', 'Q'), { maxLength: 2 }),
    regions: fc.uniqueArray(regions, { maxLength: 2 }),
  })
  .map((wanted) => openMandate(1, { terms: terms(wanted) }));

describe('how well a need and a mandate suit each other', () => {
  it('is said by criteria of which each stands in one place, and a score that follows from them', () => {
    fc.assert(
      fc.property(anyNeed, anyMandate, (need, mandate) => {
        const { score, fits, any, misses } = fitOf(need, mandate);
        const all = [...fits, ...any, ...misses];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(expect.arrayContaining(['kind', 'stage', 'industry', 'region']));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(score === 100).toBe(any.length + misses.length === 0);
        if (need.content.kind === 'investment' && mandate.terms.ticket !== undefined)
          expect(fits.includes('sum')).toBe(overlap(need.content.sum, mandate.terms.ticket));
      }),
    );
  });

  it('is the same from both sides: each finds the other under one score, or neither does', () => {
    fc.assert(
      fc.property(
        fc.array(anyNeed, { minLength: 1, maxLength: 5 }),
        fc.array(anyMandate, { minLength: 1, maxLength: 5 }),
        (needs, mandates) => {
          const one = needs.map((need) => mandates.map((mandate) => fitOf(need, mandate)));
          const other = mandates.map((mandate) => needs.map((need) => fitOf(need, mandate)));
          for (const [row, fits] of one.entries())
            for (const [column, fit] of fits.entries()) expect(other[column]?.[row]).toEqual(fit);
        },
      ),
    );
  });

  it('chooses the same best ones in whatever order they come, never too many, and none that does not fit', () => {
    fc.assert(
      fc.property(
        anyNeed,
        fc.array(anyMandate, { maxLength: 12 }),
        fc.integer({ min: 0, max: 5 }),
        (need, mandates, turn) => {
          const pairs = mandates.map((mandate, index) => ({ id: String(index), fit: fitOf(need, mandate) }));
          const chosen = best(pairs, 4);
          expect(best([...pairs.slice(turn), ...pairs.slice(0, turn)].toReversed(), 4)).toEqual(chosen);
          expect(chosen.length).toBeLessThanOrEqual(4);
          expect(chosen.every(({ fit }) => isFit(fit))).toBe(true);
          const last = chosen.at(-1);
          for (const left of pairs.filter(({ id, fit }) => isFit(fit) && !chosen.some((one) => one.id === id)))
            expect(left.fit.score).toBeLessThanOrEqual(last?.fit.score ?? 0);
        },
      ),
    );
  });

  it('never gets worse when a mandate drops a limit that was missed', () => {
    const missed = openMandate(1, { terms: terms({ regions: ['16'] }) });
    expect(fitOf(openNeed(), missed)).toMatchObject({ misses: ['region'] });
    expect(fitOf(openNeed(), openMandate()).score).toBeGreaterThan(fitOf(openNeed(), missed).score);
  });

  it.each<[string, Partial<ReturnType<typeof terms>> & object, boolean]>([
    ['everything open', {}, true],
    ['another region only', { regions: ['16'] }, true],
    ['another region and another industry', { regions: ['16'], classes: ['86'] }, false],
    ['another stage', { levels: { from: 8, to: 9 } }, false],
    ['another kind', { kinds: ['competence'] }, false],
    ['the section of the industry', { sections: ['C'] }, true],
  ])('with %s', (_, wanted, expected) => {
    expect(isFit(fitOf(openNeed(), openMandate(1, { terms: terms(wanted) })))).toBe(expected);
  });

  it('compares a sum with the ticket, ends included, and only where there is a sum', () => {
    const ticket = { from: 50_000_000, to: 90_000_000 };
    const mandate = openMandate(1, { terms: terms({ ticket, kinds: [...NeedKind.options] }) });
    expect(fitOf(openNeed(1, { content: investment(1_000_000, 50_000_000) }), mandate).fits).toContain('sum');
    expect(fitOf(openNeed(1, { content: investment(1_000_000, 49_999_999) }), mandate).misses).toEqual(['sum']);
    const other = fitOf(openNeed(1, { content: { kind: 'permit-question', matter: 'land' } }), mandate);
    expect(
      [...other.fits, ...other.any, ...other.misses].filter((one) => Criterion.options.includes(one)),
    ).not.toContain('sum');
  });
});
