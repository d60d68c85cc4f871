import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsistent, planOf } from '../../../shared/domain/project/plan.ts';
import { levelsOf, levelText, stageOf } from '../../../shared/domain/project/stages.ts';
import { ProjectStage } from '../../../shared/domain/cluster/cluster.ts';
import { instant } from '../../builders/ids.ts';

const level = fc.integer({ min: 1, max: 9 });

describe('levels and stage words', () => {
  it('belong together: each level to exactly one word, in order and without a gap', () => {
    const covered = ProjectStage.options.flatMap((word) => {
      const [first, last] = levelsOf[word];
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    expect(covered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const trl of covered) expect(levelsOf[stageOf(trl)]).toEqual(expect.arrayContaining([expect.any(Number)]));
  });

  it('have plain words of their own in both languages', () => {
    const texts = Array.from({ length: 9 }, (_, index) => levelText(index + 1));
    expect(new Set(texts.map(({ ru }) => ru)).size).toBe(9);
    expect(texts.every(({ ru, en }) => /УГТ \d: /.test(ru) && /TRL \d: /.test(en) && !/[а-я]/i.test(en))).toBe(true);
  });

  it('are nothing below 1 or above 9', () => {
    for (const trl of [0, 10, -1]) expect(() => stageOf(trl)).toThrow(RangeError);
    expect(() => levelText(10)).toThrow(RangeError);
  });

  it('agree in a plan, and no stage ends before it begins', () => {
    expect(isConsistent({ stage: 'pilot', trl: 6 })).toBe(false);
    expect(isConsistent({ stage: 'pilot', trl: 7, plannedFrom: '2027-02-01', plannedTo: '2027-01-31' })).toBe(false);
    expect(isConsistent({ stage: 'pilot', trl: 7, plannedFrom: '2027-02-01', plannedTo: '2027-02-01' })).toBe(true);
  });
});

describe('a plan', () => {
  it('is in order, names each level once, holds the present one as reached and nothing above as reached', () => {
    fc.assert(
      fc.property(level, fc.array(level, { maxLength: 9 }), (trl, wanted) => {
        const stages = wanted.map((one) => ({ stage: stageOf(one), trl: one, reachedAt: instant(-1) }));
        const plan = planOf(trl, stages, instant(), stages);
        const levels = plan.map((stage) => stage.trl);
        expect(levels).toEqual([...new Set([...wanted, trl])].toSorted((one, other) => one - other));
        expect(plan.find((stage) => stage.trl === trl)?.reachedAt).toBeDefined();
        expect(plan.filter((stage) => stage.trl > trl && stage.reachedAt !== undefined)).toEqual([]);
      }),
    );
  });

  it('keeps when a stage was reached', () => {
    const before = [{ stage: 'prototype' as const, trl: 5, reachedAt: instant(-9) }];
    expect(planOf(6, before, instant(), before)).toEqual([
      { stage: 'prototype', trl: 5, reachedAt: instant(-9) },
      { stage: 'prototype', trl: 6, reachedAt: instant() },
    ]);
  });
});
