import { type Actor, represents } from '../actor.ts';
import type { MatchId } from '../ids.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Place } from '../need/access.ts';
import type { Need } from '../need/need.ts';
import { hasCapacity, type Organisation } from '../organisation/organisation.ts';
import { isRunning } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { proposeMatch } from './propose.ts';
import type { MatchStep } from './step.ts';

type Interest = {
  readonly id: MatchId;
  readonly organisation: Organisation;
  readonly place: Place;
  readonly by: Actor;
  readonly at: Date;
};

/** The owner of a mandate asks for a need that it found on the public list, whether its own terms fit or not. */
export function interestIn(
  need: Need,
  mandate: Mandate,
  { id, organisation, place, by, at }: Interest,
): Result<MatchStep, Refusal> {
  const { organisationId, status, capacity } = mandate;
  if (!represents(by, organisationId)) return refuse({ kind: 'not-yours' });
  if (status !== 'open') return refuse({ kind: 'wrong-status', status });
  if (!hasCapacity(organisation, capacity)) return refuse({ kind: 'no-capacity' });
  // A card that is on no list any more is none.
  if (need.status !== 'open' || !isRunning(place.cluster)) return refuse({ kind: 'not-found' });
  if ([place.cluster.founder, place.project.lead].includes(organisationId)) return refuse({ kind: 'own-need' });
  return accept(proposeMatch(need, mandate, { id, actor: by.personId, at }));
}
