import { hideThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { hideThread as decide } from '../../../shared/domain/community/hide-thread.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const hideThread = route(contract, async ({ reason, note, ...where }, { actor }, deps: CommunityDeps) => {
  const { thread, standing } = await changeThread({ ...where, actor }, deps, (before, by, at) =>
    decide(before, by, { reason, note, at }),
  );
  return writtenThreadView(thread, standing);
});
