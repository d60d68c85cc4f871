import { pauseDeliveries as contract } from '../../../shared/contracts/deliveries.ts';
import { pause } from '../../../shared/domain/delivery/sender.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { senderView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

export const pauseDeliveries = route(contract, async (_input, { actor }, { sender, now }: OperatorDeps) => {
  const at = now();
  const current = await sender.current();
  const counts = await sender.lastDay(current.run, at);
  const change = orRefuse(pause(current, { by: actor.personId, at, fates: counts }));
  return senderView(orRefuse(await sender.save(change)), counts);
});
