import type { MetricId } from '../../shared/domain/statistics/metrics.ts';
import type { ClosedFigure, PeriodName } from '../store/figures-store.ts';
import type { PublicDeps } from './deps.ts';

/** Closed figures, newest first, each with what was found wrong with it: one request, however many there are. */
export async function withCorrections(
  closed: readonly ClosedFigure[],
  metric: MetricId,
  period: PeriodName,
  { figures }: Pick<PublicDeps, 'figures'>,
) {
  const [newest, oldest] = [closed[0], closed.at(-1)];
  if (newest === undefined || oldest === undefined) return [];
  const corrections = await figures.correctionsOf(metric, period, { from: oldest.of, to: newest.of });
  return closed.map(({ of, figure, closedAt }) => ({
    of,
    ...figure,
    closedAt,
    corrections: corrections.filter((correction) => correction.of === of),
  }));
}
