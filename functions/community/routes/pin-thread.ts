import { pinThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { pinThread as decide } from '../../../shared/domain/community/pin-thread.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const pinThread = route(contract, async ({ pinned, ...where }, { actor }, deps: CommunityDeps) => {
  const { thread, standing } = await changeThread({ ...where, actor }, deps, (before, by, at) =>
    decide(before, by, { pinned, at }),
  );
  return writtenThreadView(thread, standing);
});
