import { cancelGathering as contract } from '../../../shared/contracts/calendar.ts';
import { gatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { cancelGathering as decide } from '../../../shared/domain/calendar/cancel-gathering.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import { atGathering } from '../at-gathering.ts';
import type { CommunityDeps } from '../deps.ts';

export const cancelGathering = route(contract, (where, { actor }, deps: CommunityDeps) =>
  untilSaved(async () => {
    const at = deps.now();
    const { standing, gathering } = await atGathering({ ...where, actor }, deps);
    const saved = await deps.gatherings.plan(orRefuse(decide(gathering, standing, { at })));
    return saved.ok ? { ok: true, value: gatheringView(saved.value, standing, at) } : saved;
  }),
);
