import { changeMandate as contract } from '../../../shared/contracts/mandates.ts';
import { mandateView } from '../../../shared/contracts/present/mandate-view.ts';
import { changeMandate as decide } from '../../../shared/domain/mandate/change-mandate.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { loadMandate } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';

export const changeMandate = route(
  contract,
  async ({ mandateId, terms }, { actor, sawVersion }, deps: MatchingDeps) => {
    const mandate = await loadMandate(mandateId, actor, deps);
    const step = orRefuse(decide(mandate, { terms, sawVersion, by: actor, at: deps.now() }));
    return mandateView(orRefuse(await deps.mandates.write(step)), actor);
  },
);
