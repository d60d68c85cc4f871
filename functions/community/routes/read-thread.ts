import { readThread as contract } from '../../../shared/contracts/community.ts';
import { wholeThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { followingOf } from '../../../shared/domain/community/following.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const readThread = route(contract, async (where, { actor }, deps: CommunityDeps) => {
  const { standing, thread } = await atThread({ ...where, actor }, deps);
  const [reading] = await deps.reading.of(thread.clusterId, [thread.id], actor.personId);
  const chosen = await deps.followers.chosen(thread.clusterId, thread.id, actor.personId);
  return {
    ...wholeThreadView(thread, standing, reading),
    following: followingOf(chosen.thread, chosen.cluster),
  };
});
