import type * as z from 'zod';
import type { Figure, Figures } from '../../domain/statistics/metrics.ts';
import { MetricId, metrics } from '../../domain/statistics/metrics.ts';
import type { CurrentFigureView } from '../views.ts';

type Current = { readonly day: string; readonly today: Figures; readonly month: Figures };

/** The figures so far, with what they mean. */
export const currentFigures = ({ day, today, month }: Current): z.infer<typeof CurrentFigureView>[] =>
  MetricId.options.map((metric) => ({
    metric,
    ...metrics[metric],
    ...today[metric],
    month: month[metric],
    permalink: `/api/public/statistics/${metric}/${day}`,
  }));

type Row = readonly (string | number | undefined)[];
export const figureColumns: Row = ['metric', 'of', 'part', 'code', 'value'];

/** A row for the figure itself, and one for each of its parts. */
export const figureRows = (metric: MetricId, of: string, { value, byIndustry, byRegion, byKind }: Figure): Row[] => [
  [metric, of, 'total', '', value ?? undefined],
  ...Object.entries(byIndustry).map(([code, part]): Row => [metric, of, 'industry', code, part]),
  ...Object.entries(byRegion).map(([code, part]): Row => [metric, of, 'region', code, part]),
  ...Object.entries(byKind ?? {}).map(([code, part]): Row => [metric, of, 'kind', code, part]),
];
