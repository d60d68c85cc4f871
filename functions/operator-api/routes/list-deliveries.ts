import { listDeliveries as contract } from '../../../shared/contracts/deliveries.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import { deliveryView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

/** One index answers: the cluster's, the person's or the status's; what else was asked for is left out of each page. */
export const listDeliveries = route(
  contract,
  async ({ status, clusterId, personId, cursor, limit }, { actor }, deps: OperatorDeps) => {
    const list = `deliveries ${clusterId ?? ''} ${personId ?? ''} ${status ?? ''} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page =
      clusterId !== undefined
        ? await deps.deliveries.ofTopic(clusterId, paging)
        : personId !== undefined
          ? await deps.deliveries.ofPerson(personId, paging)
          : await deps.deliveries.ofStatus(status ?? 'failed', paging);
    const wanted = page.items.filter(
      (letter) =>
        (status === undefined || letter.email.status === status) &&
        (personId === undefined || letter.personId === personId),
    );
    return { items: wanted.map(deliveryView), next: deps.cursors.write(list, page.next) };
  },
);
