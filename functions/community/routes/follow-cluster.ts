import { followCluster as contract } from '../../../shared/contracts/following.ts';
import { memberVoice } from '../../../shared/domain/community/standing.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const followCluster = route(contract, async ({ clusterId, following }, { actor }, deps: CommunityDeps) => {
  const { standing } = await enterForum({ clusterId, actor }, deps);
  const { organisationId } = orRefuse(memberVoice(standing));
  const follower = { personId: actor.personId, organisationId, following };
  return { following: await deps.followers.choose({ clusterId }, follower, deps.now()) };
});
