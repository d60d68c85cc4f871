import { type Figure, type Figures, MetricId } from './metrics.ts';

export type Difference = { readonly metric: MetricId; readonly was: Figure; readonly is: Figure };

/** Which figures are others now, e.g. because an event came late. */
export const differencesOf = (before: Figures, after: Figures): Difference[] =>
  MetricId.options
    .filter((metric) => JSON.stringify(before[metric]) !== JSON.stringify(after[metric]))
    .map((metric) => ({ metric, was: before[metric], is: after[metric] }));
