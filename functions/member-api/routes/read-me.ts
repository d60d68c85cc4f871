import { readMe as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { me } from '../me.ts';

export const readMe = route(contract, async (_input, call, deps: MemberDeps) =>
  me(call, await deps.people.get(call.actor.personId)),
);
