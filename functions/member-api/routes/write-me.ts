import { writeMe as contract } from '../../../shared/contracts/me.ts';
import { route } from '../../runtime/route.ts';
import { hashOf } from '../../store/hashing.ts';
import type { MemberDeps } from '../deps.ts';
import { me } from '../me.ts';

/** The consent is a record of its own, written before the contact that it allows to keep. */
export const writeMe = route(contract, async ({ name, email, language, consent }, call, deps: MemberDeps) => {
  const { personId } = call.actor;
  const at = deps.now();
  const textHash = hashOf([consent.purpose, consent.version]);
  await deps.people.recordConsent({ personId, ...consent, textHash, at: at.toISOString() });
  return me(call.actor, await deps.people.put({ personId, name, email, language }, at));
});
