import { readSwitches as contract } from '../../../shared/contracts/switches.ts';
import { route } from '../../runtime/route.ts';
import type { OperatorDeps } from '../deps.ts';
import { switchesView } from '../switches-view.ts';

export const readSwitches = route(contract, async (_input, _call, { switches }: OperatorDeps) =>
  switchesView(await switches.current()),
);
