import { writeMe as contract } from '../../../shared/contracts/me.ts';
import { consentText } from '../../../shared/domain/consent/texts.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { consentHash } from '../../store/consent-hash.ts';
import type { MemberDeps } from '../deps.ts';
import { me } from '../me.ts';

/** The consent is a record of its own, written before the contact that it allows to keep. */
export const writeMe = route(contract, async ({ name, email, language, consent }, call, deps: MemberDeps) => {
  const { personId } = call.actor;
  const at = deps.now();
  const text = consentText(consent.purpose, consent.version);
  if (text === undefined) throw new Refused({ kind: 'unknown-consent' });
  await deps.people.recordConsent({ personId, ...consent, textHash: consentHash(text), at: at.toISOString() });
  return me(call.actor, await deps.people.put({ personId, name, email, language }, at));
});
