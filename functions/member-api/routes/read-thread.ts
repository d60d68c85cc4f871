import { readThread as contract } from '../../../shared/contracts/community.ts';
import { wholeThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { atThread } from '../forum.ts';

export const readThread = route(contract, async (where, { actor }, deps: MemberDeps) => {
  const { standing, thread } = await atThread({ ...where, actor }, deps);
  return wholeThreadView(thread, standing);
});
