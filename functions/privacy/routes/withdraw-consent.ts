import { withdrawConsent as contract } from '../../../shared/contracts/privacy.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { consentsOf } from '../consents-of.ts';
import type { PrivacyDeps } from '../deps.ts';
import { changesPerDay } from '../limits.ts';

export const withdrawConsent = route(contract, async ({ purpose }, { actor, language }, deps: PrivacyDeps) => {
  const at = deps.now();
  orRefuse(await deps.quotas.take(`consents-of-${actor.personId}`, 'day', changesPerDay, at));
  await deps.consents.withdraw(actor.personId, purpose, at.toISOString());
  // What was kept on this ground goes with it.
  if (purpose === 'contact') await deps.people.forget(actor.personId, language, at);
  return consentsOf(actor.personId, deps);
});
