import { giveConsent as contract } from '../../../shared/contracts/privacy.ts';
import { consentText } from '../../../shared/domain/consent/texts.ts';
import { Refused, orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { consentHash } from '../../store/consent-hash.ts';
import { consentsOf } from '../consents-of.ts';
import type { PrivacyDeps } from '../deps.ts';
import { changesPerDay } from '../limits.ts';

/** Only what the catalogue says can be agreed to, and only by whoever names the very text that was shown. */
export const giveConsent = route(contract, async ({ purpose, version, textHash }, { actor }, deps: PrivacyDeps) => {
  const text = consentText(purpose, version);
  if (text === undefined || consentHash(text) !== textHash) throw new Refused({ kind: 'unknown-consent' });
  const at = deps.now();
  orRefuse(await deps.quotas.take(`consents-of-${actor.personId}`, 'day', changesPerDay, at));
  await deps.consents.give(actor.personId, { purpose, version, textHash, at: at.toISOString() });
  return consentsOf(actor.personId, deps);
});
