import { showInterest as contract } from '../../../shared/contracts/matches.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { interestIn } from '../../../shared/domain/match/interest.ts';
import { remember } from '../../runtime/remember.ts';
import { Refused, orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { matchIdOf } from '../../store/match-store.ts';
import { loadMandate } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';
import { placeOf } from '../place-of.ts';

/** An investor may look at this many needs in a day more closely. */
const perDay = 20;

export const showInterest = route(contract, async ({ mandateId, cardId }, call, deps: MatchingDeps) => {
  const { actor } = call;
  const at = deps.now();
  const mandate = await loadMandate(mandateId, actor, deps);
  const organisation = orRefuse(await deps.organisations.load(mandate.organisationId));
  const need = orRefuse(await deps.needs.behindCard(cardId));
  const place = await placeOf(need, actor, deps);
  const id = matchIdOf(need.id, mandate.id);
  if ((await deps.matches.load(id)).ok) throw new Refused({ kind: 'already-matched', matchId: id });
  const step = orRefuse(interestIn(need, mandate, { id, organisation, place, by: actor, at }));
  orRefuse(await deps.quotas.take(`interest-of-${mandate.organisationId}`, 'day', perDay, at));
  const view = matchView(step.after, 'mandate');
  orRefuse(await deps.matches.write(step, remember(call, contract, view)));
  return view;
});
