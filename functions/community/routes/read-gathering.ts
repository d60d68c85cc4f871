import { readGathering as contract } from '../../../shared/contracts/calendar.ts';
import { attendanceView, gatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { route } from '../../runtime/route.ts';
import { atGathering } from '../at-gathering.ts';
import type { CommunityDeps } from '../deps.ts';

export const readGathering = route(contract, async (where, { actor }, deps: CommunityDeps) => {
  const { standing, gathering } = await atGathering({ ...where, actor }, deps);
  const answers = await deps.attendances.answers(gathering.id, actor.organisations);
  return { ...gatheringView(gathering, standing, deps.now()), attendance: attendanceView(answers, standing) };
});
