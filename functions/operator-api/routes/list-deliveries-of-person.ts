import { listDeliveriesOfPerson as contract } from '../../../shared/contracts/deliveries.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import { deliveryView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

export const listDeliveriesOfPerson = route(
  contract,
  async ({ personId, cursor, limit }, { actor }, deps: OperatorDeps) => {
    const list = `deliveries of ${personId} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.deliveries.ofPerson(personId, paging);
    return { items: page.items.map(deliveryView), next: deps.cursors.write(list, page.next) };
  },
);
