import { eraseMe as contract } from '../../../shared/contracts/privacy.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PrivacyDeps } from '../deps.ts';
import { erasureView } from '../erasure-view.ts';
import { leaveOrganisations } from '../leave-organisations.ts';
import { erasuresPerDay } from '../limits.ts';

/** Rights end here, so that nothing new arrives, and who is the last representative is told so; the rest is a job. */
export const eraseMe = route(contract, async (_confirmed, { actor, language }, deps: PrivacyDeps) => {
  const { personId, organisations } = actor;
  const at = deps.now();
  orRefuse(await deps.quotas.take(`erasures-of-${personId}`, 'day', erasuresPerDay, at));
  await leaveOrganisations(actor, deps);
  const known = await deps.people.get(personId);
  const erasure = await deps.erasures.open(personId, known?.language ?? language, at);
  return { ...erasureView(erasure), organisationsLeft: organisations.length };
});
