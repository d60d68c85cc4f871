import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../shared/domain/statistics/corrections.ts';
import { figuresOf } from '../../../shared/domain/statistics/figures.ts';
import { fold } from '../../../shared/domain/statistics/fold.ts';
import { Figure, MetricId } from '../../../shared/domain/statistics/metrics.ts';
import { dayPeriod, monthPeriod } from '../../../shared/domain/statistics/periods.ts';
import { noStatistics, statisticsOf, textOf } from '../../../shared/domain/statistics/state.ts';
import { histories } from '../../builders/history.ts';

describe('the figures of a history', () => {
  it('do not depend on how the events were cut into pieces', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(40), { maxLength: 5 }), (events, cuts) => {
        const places = [0, ...cuts.map((cut) => Math.min(cut, events.length)), events.length].toSorted((a, b) => a - b);
        const pieces = places.slice(1).map((to, index) => events.slice(places[index], to));
        const whole = fold(noStatistics, events);
        expect(textOf(pieces.reduce(fold, noStatistics))).toBe(textOf(whole));
      }),
    );
  });

  it('nor on their order, on doubles, or on a state that was kept in between', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const half = fold(noStatistics, shuffled.slice(0, shuffled.length / 2));
          const kept = statisticsOf(textOf(half));
          if (kept === undefined) throw new Error('it was kept in this form');
          expect(textOf(fold(kept, [...shuffled, ...events]))).toBe(textOf(fold(noStatistics, events)));
          expect(textOf(half)).toBe(textOf(kept));
        },
      ),
    );
  });

  it('are not made of a state in which events were counted in another way', () => {
    const { form: _, ...older }: { form?: unknown } = JSON.parse(textOf(noStatistics));
    expect(statisticsOf(JSON.stringify(older))).toBeUndefined();
    expect(() => statisticsOf(JSON.stringify({ ...JSON.parse(textOf(noStatistics)), clusters: 1 }))).toThrow();
  });

  it('are the same for the same events, and every difference is told', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, n) => {
        const day = '2026-11-12';
        const [all, fewer] = [events, events.toSpliced(n % events.length, 1)].map((some) =>
          figuresOf(fold(noStatistics, some), dayPeriod(day)),
        );
        if (all === undefined || fewer === undefined) throw new Error('two of them');
        expect(differencesOf(all, all)).toEqual([]);
        const told = new Map(differencesOf(fewer, all).map(({ metric, is }) => [metric, is]));
        for (const metric of MetricId.options) {
          expect(Figure.parse(all[metric])).toEqual(all[metric]);
          expect(told.get(metric) ?? fewer[metric]).toEqual(all[metric]);
        }
      }),
    );
  });

  it('of a month are the sum of what happened on its days', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const state = fold(noStatistics, events);
        const days = Array.from({ length: 30 }, (_, n) => `2026-11-${String(n + 1).padStart(2, '0')}`);
        const sum = days.reduce((so, day) => so + (figuresOf(state, dayPeriod(day)).registrations.value ?? 0), 0);
        expect(figuresOf(state, monthPeriod('2026-11-30')).registrations.value).toBe(sum);
      }),
    );
  });
});
