import type { Cost } from '../../bench/meter.ts';

/** What one request or message costs at the table: one line of docs/capacity.md. */
export type Price = {
  /** `BatchGetItem 1, Query 2`; empty where nothing is asked. */
  readonly operations: string;
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Of the write units, those of indexes. */
  readonly indexUnits: number;
};

export const priceOf = ({ operations, ...units }: Cost): Price => ({
  ...units,
  operations: Object.entries(operations)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([operation, count]) => `${operation} ${count}`)
    .join(', '),
});
