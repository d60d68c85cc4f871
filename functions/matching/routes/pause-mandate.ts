import { pauseMandate as contract } from '../../../shared/contracts/mandates.ts';
import { route } from '../../runtime/route.ts';
import { move } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';

export const pauseMandate = route(contract, ({ mandateId }, call, deps: MatchingDeps) =>
  move(mandateId, 'pause', call, deps),
);
