import { publicThreadView } from '../../../shared/contracts/present/thread-view.ts';
import { readPublicThread as contract } from '../../../shared/contracts/public-community.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { publicThread } from '../public-thread.ts';

export const readThread = route(contract, async (where, _call, deps: PublicDeps) =>
  publicThreadView(await publicThread(where, deps)),
);
