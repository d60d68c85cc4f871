import { planGathering as contract } from '../../../shared/contracts/calendar.ts';
import { gatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { planGathering as decide } from '../../../shared/domain/calendar/plan-gathering.ts';
import { communityLimits } from '../../../shared/domain/community/limits.ts';
import { GatheringId } from '../../../shared/domain/ids.ts';
import { remember } from '../../runtime/remember.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const planGathering = route(contract, async (input, call, deps: CommunityDeps) => {
  const { clusterId, organisationId, text, ...plan } = input;
  const { actor } = call;
  const at = deps.now();
  const id = GatheringId.parse(deps.newId());
  const { standing } = await enterForum({ clusterId, actor }, deps);
  const step = orRefuse(decide(standing, { id, as: organisationId, text, ...plan, at }));
  orRefuse(await deps.quotas.take(`gatherings-of-${actor.personId}`, 'day', communityLimits.gatheringsPerDay, at));
  const view = gatheringView(step.after, standing, at);
  orRefuse(await deps.gatherings.plan(step, remember(call, contract, view)));
  return view;
});
