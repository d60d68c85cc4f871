import type { Difference } from '../../shared/domain/statistics/corrections.ts';
import { type Figures, MetricId } from '../../shared/domain/statistics/metrics.ts';
import type { ClosedFigure, Correction, PeriodName } from './figures-store.ts';
import { correctionKey, correctionsList, figureKey, listingIndex } from './keys.ts';
import { absent, type Item, type Write } from './table.ts';

/** The figures of a period that is over. */
export const closedWrites = (
  period: PeriodName,
  of: string,
  figures: Figures,
  closedAt: string,
  metrics: readonly MetricId[] = MetricId.options,
): Write[] =>
  metrics.map((metric) => ({
    put: {
      ...figureKey(metric, period, of),
      entity: 'figure',
      version: 1,
      ...({ metric, of, figure: figures[metric], closedAt } satisfies ClosedFigure),
    },
    when: absent,
  }));

export const correctionWrites = (
  period: PeriodName,
  of: string,
  differences: readonly Difference[],
  found: Pick<Correction, 'foundAt' | 'events'>,
): Write[] =>
  differences.map(({ metric, was, is }) => {
    const item: Item = {
      entity: 'correction',
      version: 1,
      ...({ metric, of, was, is, ...found } satisfies Correction),
    };
    const order = listingIndex(correctionsList, `${found.foundAt}#${metric}#${of}`);
    return { put: { ...correctionKey(metric, period, of, found.foundAt), ...item, ...order } };
  });
