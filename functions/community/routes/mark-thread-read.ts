import { markThreadRead as contract } from '../../../shared/contracts/following.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const markThreadRead = route(contract, async ({ upTo, ...where }, { actor }, deps: CommunityDeps) => {
  const { thread } = await atThread({ ...where, actor }, deps);
  await deps.reading.mark({ threadId: thread.id }, actor.personId, upTo);
  return { read: true } as const;
});
