import { retryDelivery as contract } from '../../../shared/contracts/deliveries.ts';
import { refOfDelivery } from '../../../shared/domain/notification/delivery.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { deliveryView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

export const retryDelivery = route(contract, async ({ deliveryId }, { actor }, deps: OperatorDeps) => {
  const ref = refOfDelivery(deliveryId);
  if (ref === undefined) throw new Refused({ kind: 'not-found' });
  return deliveryView(orRefuse(await deps.deliveries.retry(ref, actor.personId, deps.now())));
});
