import { figureColumns, figureRows } from '../../../shared/contracts/present/figure-views.ts';
import { readStatisticsCsv as contract } from '../../../shared/contracts/statistics.ts';
import { MetricId } from '../../../shared/domain/statistics/metrics.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { safeCsv } from '../../runtime/safe-csv.ts';
import type { FeedsDeps } from '../deps.ts';

export const readStatisticsCsv = route(contract, async (_input, _call, { figures }: FeedsDeps) => {
  const current = await figures.current();
  if (current === undefined) throw new Refused({ kind: 'not-found' });
  const rows = MetricId.options.flatMap((metric) => figureRows(metric, current.day, current.today[metric]));
  return {
    contentType: contract.produces[0],
    fileName: `statistics-${current.day}.csv`,
    bytes: Buffer.from(safeCsv([figureColumns, ...rows])),
  };
});
