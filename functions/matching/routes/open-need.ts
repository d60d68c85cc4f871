import { openNeed as contract } from '../../../shared/contracts/needs.ts';
import { needView } from '../../../shared/contracts/present/need-view.ts';
import { NeedId } from '../../../shared/domain/ids.ts';
import { openNeed as decide } from '../../../shared/domain/need/open-need.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { needCardIdOf } from '../../store/need-store.ts';
import type { MatchingDeps } from '../deps.ts';
import { placeOf } from '../place-of.ts';

export const openNeed = route(contract, async ({ clusterId, projectId, ...asked }, call, deps: MatchingDeps) => {
  const { actor } = call;
  const id = NeedId.parse(deps.newId());
  const place = await placeOf({ clusterId, projectId }, actor, deps);
  const opening = { id, cardId: needCardIdOf(id), ...asked, by: actor, at: deps.now() };
  const step = orRefuse(decide(place, opening));
  const view = needView(step.after, place, actor);
  orRefuse(await deps.needs.write(step, remember(call, contract, view)));
  return view;
});
