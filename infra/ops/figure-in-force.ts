import type { FiguresStore, PeriodName } from '../../functions/store/figures-store.ts';
import { type Figure, MetricId } from '../../shared/domain/statistics/metrics.ts';

/** What is published of a period now: a metric's last correction is what counts. Never published: `undefined`. */
export async function figuresInForce(
  figures: FiguresStore,
  period: PeriodName,
  of: string,
): Promise<ReadonlyMap<MetricId, Figure | undefined>> {
  const range = { from: of, to: of };
  const found = await Promise.all(
    MetricId.options.map(async (metric) => {
      const corrected = (await figures.correctionsOf(metric, period, range)).at(-1)?.is;
      return [metric, corrected ?? (await figures.load(metric, period, of))?.figure] as const;
    }),
  );
  return new Map(found);
}

const ordered = (record: Readonly<Record<string, number>>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The same figure is the same text, in whatever order the table gave its parts. */
export const figureText = (figure: Figure | undefined): string =>
  figure === undefined
    ? 'nothing'
    : JSON.stringify([figure.value, ...[figure.byIndustry, figure.byRegion, figure.byKind ?? {}].map(ordered)]);
