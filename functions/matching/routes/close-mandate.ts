import { closeMandate as contract } from '../../../shared/contracts/mandates.ts';
import { route } from '../../runtime/route.ts';
import { move } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';

export const closeMandate = route(contract, ({ mandateId }, call, deps: MatchingDeps) =>
  move(mandateId, 'close', call, deps),
);
