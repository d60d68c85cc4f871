import { listReviews as contract } from '../../../shared/contracts/operator.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';
import { reviewOf } from '../review-view.ts';

export const listReviews = route(
  contract,
  async ({ status = 'in-review', clock, cursor, limit }, { actor }, deps: OperatorDeps) => {
    const at = deps.now();
    const list = `reviews ${status} ${clock ?? 'all'} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const overdue = status === 'in-review' && clock === 'overdue';
    const page = await deps.lists.clusters(status, paging, overdue ? at.toISOString() : undefined);
    const items = page.items.flatMap((cluster) => reviewOf(cluster, at) ?? []);
    return {
      items: items.filter((item) => clock === undefined || item.clock === clock),
      next: deps.cursors.write(list, page.next),
    };
  },
);
