import { limitOf } from '../../../shared/contracts/page.ts';
import { readMetric as contract } from '../../../shared/contracts/statistics.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { withCorrections } from '../with-corrections.ts';
import { asked } from '../../runtime/asked-range.ts';

export const readMetric = route(
  contract,
  async ({ metric, cursor, limit, ...input }, _call, deps: Pick<PublicDeps, 'figures' | 'cursors'>) => {
    const { period, range } = asked(input);
    const list = `public figures ${metric} ${period} ${range.from} ${range.to}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.figures.history(metric, period, range, paging);
    return {
      items: await withCorrections(page.items, metric, period, deps),
      next: deps.cursors.write(list, page.next),
    };
  },
);
