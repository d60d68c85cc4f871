import { readMetricOfDay as contract } from '../../../shared/contracts/statistics.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { withCorrections } from '../with-corrections.ts';

export const readMetricOfDay = route(contract, async ({ metric, day }, _call, deps: PublicDeps) => {
  const closed = await deps.figures.load(metric, 'DAY', day);
  const [found] = closed === undefined ? [] : await withCorrections([closed], metric, 'DAY', deps);
  if (found === undefined) throw new Refused({ kind: 'not-found' });
  return { metric, ...found };
});
