import { readMe as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';
import { me } from '../me.ts';

/** The portal asks this at every sign-in, so here the contact that the identity provider vouches for becomes known. */
export const readMe = route(contract, async (_input, call, deps: MemberDeps) => {
  const { actor, claims, language } = call;
  return me(actor, await deps.people.ensure(actor.personId, { ...claims, language }, deps.now()));
});
