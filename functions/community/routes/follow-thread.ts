import { followThread as contract } from '../../../shared/contracts/following.ts';
import { memberVoice } from '../../../shared/domain/community/standing.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const followThread = route(contract, async ({ following, ...where }, { actor }, deps: CommunityDeps) => {
  const { standing, thread } = await atThread({ ...where, actor }, deps);
  const { organisationId } = orRefuse(memberVoice(standing));
  const follower = { personId: actor.personId, organisationId, following };
  return { following: await deps.followers.choose({ threadId: thread.id }, follower, deps.now()) };
});
