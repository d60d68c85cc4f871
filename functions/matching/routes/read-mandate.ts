import { readMandate as contract } from '../../../shared/contracts/mandates.ts';
import { mandateView } from '../../../shared/contracts/present/mandate-view.ts';
import { route } from '../../runtime/route.ts';
import { loadMandate } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';

export const readMandate = route(contract, async ({ mandateId }, { actor }, deps: MatchingDeps) =>
  mandateView(await loadMandate(mandateId, actor, deps), actor),
);
