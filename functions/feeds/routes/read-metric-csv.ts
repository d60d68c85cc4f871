import { figureColumns, figureRows } from '../../../shared/contracts/present/figure-views.ts';
import { readMetricCsv as contract } from '../../../shared/contracts/statistics.ts';
import { route } from '../../runtime/route.ts';
import { safeCsv } from '../../runtime/safe-csv.ts';
import { asked } from '../../runtime/asked-range.ts';
import type { FeedsDeps } from '../deps.ts';

export const readMetricCsv = route(contract, async ({ metric, ...input }, _call, { figures }: FeedsDeps) => {
  const { period, range } = asked(input);
  const { items } = await figures.history(metric, period, range, { limit: 100, after: undefined });
  const rows = items.toReversed().flatMap(({ of, figure }) => figureRows(metric, of, figure));
  return {
    contentType: contract.produces[0],
    fileName: `${metric}.csv`,
    bytes: Buffer.from(safeCsv([figureColumns, ...rows])),
  };
});
