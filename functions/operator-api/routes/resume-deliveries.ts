import { resumeDeliveries as contract } from '../../../shared/contracts/deliveries.ts';
import { resume } from '../../../shared/domain/delivery/sender.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { senderView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

export const resumeDeliveries = route(contract, async (_input, { actor }, { sender, now }: OperatorDeps) => {
  const at = now();
  const change = orRefuse(resume(await sender.current(), { by: actor.personId, at }));
  const resumed = orRefuse(await sender.save(change));
  return senderView(resumed, await sender.lastDay(resumed.run, at));
});
