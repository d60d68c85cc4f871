import { markClusterRead as contract } from '../../../shared/contracts/following.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { enterForum } from '../forum.ts';

export const markClusterRead = route(contract, async ({ clusterId, upTo }, { actor }, deps: CommunityDeps) => {
  await enterForum({ clusterId, actor }, deps);
  await deps.reading.mark({ clusterId }, actor.personId, upTo);
  return { read: true } as const;
});
