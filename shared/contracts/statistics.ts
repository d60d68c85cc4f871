import * as z from 'zod';
import { Instant } from '../domain/ids.ts';
import { MetricId } from '../domain/statistics/metrics.ts';
import { type Endpoint, FileAnswer } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { ClosedFigureView, CorrectionView, CurrentFigureView } from './views.ts';

const open = { audience: 'public', status: 200, method: 'GET', tag: 'Statistics', cache: 60 } as const;
const csv = {
  ...open,
  service: 'feeds',
  output: FileAnswer,
  produces: ['text/csv; charset=utf-8; header=present'],
} as const;
const metric = { metric: MetricId };

/** Days, or months by their first or any other day. Both included. */
const range = {
  by: z.enum(['day', 'month']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
/** A range that ends before it begins is a mistake, and no question to the table. */
const inOrder = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;

export const readStatistics = {
  ...open,
  path: '/public/statistics',
  summary: 'All figures at this moment, each with its definition',
  input: z.strictObject({}),
  output: z.object({ asOf: Instant, day: z.iso.date(), figures: z.array(CurrentFigureView) }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readStatisticsCsv = {
  ...csv,
  path: '/public/statistics/current.csv',
  summary: 'All figures at this moment as a table: one row for each figure and each of its parts',
  input: z.strictObject({}),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listCorrections = {
  ...open,
  path: '/public/statistics/corrections',
  summary: 'Every correction of a published figure, newest first',
  input: z.strictObject(pageInput),
  output: Page(CorrectionView),
  refusals: [],
} as const satisfies Endpoint;

export const readMetric = {
  ...open,
  path: '/public/statistics/{metric}',
  summary: 'History of a figure by day or month, newest first',
  input: z.strictObject({ ...metric, ...range, ...pageInput }).refine(inOrder, { path: ['to'] }),
  output: Page(ClosedFigureView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readMetricCsv = {
  ...csv,
  path: '/public/statistics/{metric}/history.csv',
  summary: 'History of a figure as a table, at most the newest 100 days or months of the range',
  input: z.strictObject({ ...metric, ...range }).refine(inOrder, { path: ['to'] }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readMetricOfDay = {
  ...open,
  path: '/public/statistics/{metric}/{day}',
  summary: 'One figure of one day, for ever',
  input: z.strictObject({ ...metric, day: z.iso.date() }),
  output: ClosedFigureView.extend({ metric: MetricId }),
  refusals: ['not-found'],
} as const satisfies Endpoint;
