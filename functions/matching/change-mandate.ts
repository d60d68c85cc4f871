import type { MandateView } from '../../shared/contracts/matching-views.ts';
import { mandateView } from '../../shared/contracts/present/mandate-view.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { represents } from '../../shared/domain/actor.ts';
import type { MandateId } from '../../shared/domain/ids.ts';
import { moveMandate } from '../../shared/domain/mandate/change-mandate.ts';
import { Refused, orRefuse } from '../runtime/refused.ts';
import type { Call } from '../runtime/route.ts';
import type { MatchingDeps } from './deps.ts';

/** A mandate for somebody of its organisation; to everybody else it does not exist. */
export async function loadMandate(id: MandateId, actor: Actor, { mandates }: Pick<MatchingDeps, 'mandates'>) {
  const mandate = orRefuse(await mandates.load(id));
  if (!represents(actor, mandate.organisationId)) throw new Refused({ kind: 'not-yours' });
  return mandate;
}

/** Load → decide → save: a mandate is paused, goes on, or is closed. */
export async function move(
  id: MandateId,
  way: 'pause' | 'resume' | 'close',
  { actor }: Call,
  deps: MatchingDeps,
): Promise<MandateView> {
  const mandate = await loadMandate(id, actor, deps);
  const organisation = orRefuse(await deps.organisations.load(mandate.organisationId));
  const step = orRefuse(moveMandate(mandate, organisation, { way, by: actor, at: deps.now() }));
  return mandateView(orRefuse(await deps.mandates.write(step)), actor);
}
