import { showThread as contract } from '../../../shared/contracts/community.ts';
import { writtenThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { showThread as decide } from '../../../shared/domain/community/hide-thread.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const showThread = route(contract, async (where, { actor }, deps: CommunityDeps) => {
  const { thread, standing } = await changeThread({ ...where, actor }, deps, (before, by, at) =>
    decide(before, by, { at }),
  );
  return writtenThreadView(thread, standing);
});
