import { readSender as contract } from '../../../shared/contracts/deliveries.ts';
import { route } from '../../runtime/route.ts';
import { senderView } from '../delivery-view.ts';
import type { OperatorDeps } from '../deps.ts';

export const readSender = route(contract, async (_input, _call, { sender, now }: OperatorDeps) => {
  const current = await sender.current();
  return senderView(current, await sender.lastDay(current.run, now()));
});
