import { turnSwitch as contract } from '../../../shared/contracts/switches.ts';
import { turn } from '../../../shared/domain/switchboard/turn.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';
import { switchesView } from '../switches-view.ts';

export const turnSwitch = route(contract, async ({ name, on }, { actor }, { switches, now }: OperatorDeps) => {
  const change = orRefuse(turn(await switches.current(), { name, on, by: actor.personId, at: now() }));
  return switchesView(orRefuse(await switches.save(change)));
});
