import { changeGathering as contract } from '../../../shared/contracts/calendar.ts';
import { gatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { changeGathering as decide } from '../../../shared/domain/calendar/change-gathering.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { atGathering } from '../at-gathering.ts';
import type { CommunityDeps } from '../deps.ts';

export const changeGathering = route(contract, async (input, { actor, sawVersion }, deps: CommunityDeps) => {
  const { clusterId, gatheringId, ...changes } = input;
  const at = deps.now();
  const { standing, gathering } = await atGathering({ clusterId, gatheringId, actor }, deps);
  const step = orRefuse(decide(gathering, standing, { changes, sawVersion, at }));
  return gatheringView(orRefuse(await deps.gatherings.plan(step)), standing, at);
});
