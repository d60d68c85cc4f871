import type { PeriodName, Range } from '../store/figures-store.ts';

type Asked = {
  readonly by?: 'day' | 'month' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Which periods a query means; open ends reach as far as there are figures. */
export function asked({ by = 'day', from = '0000-01-01', to = '9999-12-31' }: Asked): {
  readonly period: PeriodName;
  readonly range: Range;
} {
  if (by === 'day') return { period: 'DAY', range: { from, to } };
  return { period: 'MONTH', range: { from: from.slice(0, 7), to: to.slice(0, 7) } };
}
