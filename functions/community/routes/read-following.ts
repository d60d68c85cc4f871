import { readFollowing as contract } from '../../../shared/contracts/following.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const readFollowing = route(contract, async ({ clusterId }, { actor }, deps: CommunityDeps) => {
  await enterForum({ clusterId, actor }, deps);
  return { following: await deps.followers.chosenFor(clusterId, actor.personId) };
});
