import { deleteThread as contract } from '../../../shared/contracts/community.ts';
import { deleteThread as decide } from '../../../shared/domain/community/delete-thread.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { changeThread } from '../forum.ts';

export const deleteThread = route(contract, async (where, { actor }, deps: MemberDeps) => {
  await changeThread({ ...where, actor }, deps, (thread, standing, at) => decide(thread, standing, { at }));
  return { deleted: true } as const;
});
