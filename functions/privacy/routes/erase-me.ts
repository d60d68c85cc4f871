import { eraseMe as contract } from '../../../shared/contracts/privacy.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { consentsOf } from '../consents-of.ts';
import type { PrivacyDeps } from '../deps.ts';
import { leaveOrganisations } from '../leave-organisations.ts';
import { erasuresPerDay, patienceMilliseconds } from '../limits.ts';

/** Rights first, so that nothing new arrives; then what is known of the person; then what was told to them. */
export const eraseMe = route(contract, async (_confirmed, { actor, language }, deps: PrivacyDeps) => {
  const { personId } = actor;
  const at = deps.now();
  const start = performance.now();
  orRefuse(await deps.quotas.take(`erasures-of-${personId}`, 'day', erasuresPerDay, at));
  await leaveOrganisations(actor, deps);
  for (const purpose of (await consentsOf(personId, deps)).standing)
    await deps.consents.withdraw(personId, purpose, at.toISOString());
  await deps.people.forget(personId, language, at, 'erased');
  const mayGoOn = () => performance.now() - start < patienceMilliseconds;
  const { removed, complete } = await deps.erasures.removeAll(personId, mayGoOn);
  deps.log('person-erased', { personId, count: removed, outcome: complete ? 'complete' : 'goes-on' });
  return {
    erased: complete,
    organisationsLeft: actor.organisations.length,
    recordsRemoved: removed,
    at: at.toISOString(),
  };
});
