import { lockThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { lockThread as decide } from '../../../shared/domain/community/lock-thread.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const lockThread = route(contract, async ({ locked, ...where }, { actor }, deps: CommunityDeps) => {
  const { thread, standing } = await changeThread({ ...where, actor }, deps, (before, by, at) =>
    decide(before, by, { locked, at }),
  );
  return writtenThreadView(thread, standing);
});
