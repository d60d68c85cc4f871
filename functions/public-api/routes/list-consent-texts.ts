import { listConsentTexts as contract } from '../../../shared/contracts/privacy.ts';
import { consentTexts, currentConsentText } from '../../../shared/domain/consent/texts.ts';
import { route } from '../../runtime/route.ts';
import { consentHash } from '../../store/consent-hash.ts';
import type { PublicDeps } from '../deps.ts';

/** The whole catalogue: whoever agreed years ago finds the text that they saw. */
export const listConsentTexts = route(contract, async (_input, _call, deps: PublicDeps) => ({
  items: consentTexts.map(({ purpose, version, validFrom, text }) => ({
    purpose,
    version,
    validFrom,
    current: currentConsentText(purpose, deps.now())?.version === version,
    text,
    textHash: consentHash({ purpose, version, validFrom, text }),
  })),
}));
