import { mayStillBeTold, type OpenErasure } from '../../shared/domain/consent/erasure.ts';
import type { EraseDeps } from './deps.ts';
import { farewell } from './farewell.ts';

/**
 * Tells the person, then forgets the address, then removes what was told to them. Each step may be repeated; whoever
 * takes it up sets its next turn first, so that two runs never work on one person.
 */
export async function erasePerson(erasure: OpenErasure, deps: EraseDeps): Promise<void> {
  const { personId, language } = erasure;
  const taken = await deps.erasures.step(erasure, erasure.status, 0, deps.now());
  if (taken === undefined || taken.status === 'done') return;
  if (taken.status === 'requested' && !(await isTold(taken, deps))) return;
  const removing = await deps.erasures.step(taken, 'removing', 0, deps.now());
  if (removing === undefined || removing.status === 'done') return;
  const at = deps.now();
  await deps.consents.withdrawAll(personId, at.toISOString());
  await deps.people.forget(personId, language, at, 'erased');
  const { removed, complete } = await deps.erasures.removeAll(personId, deps.mayGoOn);
  if (complete) await deps.erasures.finish(removing, removed, deps.now());
  else await deps.erasures.step(removing, 'removing', removed, deps.now());
  deps.log('person-erased', { personId, count: removed, outcome: complete ? 'complete' : 'goes-on' });
}

/** False: the letter is to be tried again later. */
async function isTold(erasure: OpenErasure, deps: EraseDeps): Promise<boolean> {
  const { personId, language } = erasure;
  const to = (await deps.people.get(personId))?.email;
  if (to === undefined || (await deps.suppressions.isSuppressed(to))) return true;
  const sending = await deps.gateway.send(farewell(to, language));
  if (sending.kind !== 'later' || !mayStillBeTold(erasure, deps.now())) return true;
  deps.log('mail-not-sent', { personId, outcome: sending.kind, reason: sending.code });
  return false;
}
