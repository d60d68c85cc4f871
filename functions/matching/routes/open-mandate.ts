import { openMandate as contract } from '../../../shared/contracts/mandates.ts';
import { mandateView } from '../../../shared/contracts/present/mandate-view.ts';
import { MandateId } from '../../../shared/domain/ids.ts';
import { openMandate as decide } from '../../../shared/domain/mandate/open-mandate.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

export const openMandate = route(contract, async ({ organisationId, capacity, terms }, call, deps: MatchingDeps) => {
  const { actor } = call;
  const id = MandateId.parse(deps.newId());
  const organisation = orRefuse(await deps.organisations.load(organisationId));
  const step = orRefuse(decide(organisation, { id, capacity, terms, by: actor, at: deps.now() }));
  const view = mandateView(step.after, actor);
  orRefuse(await deps.mandates.write(step, remember(call, contract, view)));
  return view;
});
