import { deleteThread as contract } from '../../../shared/contracts/community.ts';
import { deleteThread as decide } from '../../../shared/domain/community/delete-thread.ts';
import { route } from '../../runtime/route.ts';
import type { CommunityDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const deleteThread = route(contract, async (where, { actor }, deps: CommunityDeps) => {
  await changeThread({ ...where, actor }, deps, (thread, standing, at) => decide(thread, standing, { at }));
  return { deleted: true } as const;
});
