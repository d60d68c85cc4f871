import type { Cluster } from '../cluster/cluster.ts';
import type { Mandate } from '../mandate/mandate.ts';
import type { Place } from '../need/access.ts';
import type { Need } from '../need/need.ts';
import { hasCapacity, type Organisation } from '../organisation/organisation.ts';
import { type Acting, isRunning } from '../project/access.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { standsFor } from './access.ts';
import { isOpenMatch, type Match, type Names, otherSide, type Side, waiting } from './match.ts';
import { closed, type MatchStep, next, pairOf } from './step.ts';

/** Both sides as they are now. */
export type Parties = {
  readonly need: Need;
  readonly mandate: Mandate;
  readonly organisation: Organisation;
  readonly place: Place;
  readonly coordinatorName: string;
};

/** One side agrees; when the other has agreed before, both learn who they are. */
export function agreeMatch(
  match: Match,
  parties: Parties,
  { side, by, at }: Acting & { readonly side: Side },
): Result<MatchStep, Refusal> {
  const { need, mandate, organisation, place } = parties;
  if (!standsFor(match, side, place, by)) return refuse({ kind: 'not-yours' });
  if (!isOpenMatch(match) || new Date(match.expiresAt) <= at || waiting(match) === side)
    return refuse({ kind: 'wrong-status', status: match.status });
  // What is said of the other side is no more than that it is not there any more.
  const alive = need.status === 'open' && mandate.status === 'open' && isRunning(place.cluster);
  if (!alive || !hasCapacity(organisation, mandate.capacity))
    return refuse({ kind: 'wrong-status', status: 'not-available' });
  const acting = { actor: by.personId, at };
  if (waiting(match) !== otherSide(side))
    return accept(
      next(
        match,
        { ...match, status: 'agreed', by: side },
        { type: 'match-agreed', data: { ...pairOf(match), side } },
        acting,
      ),
    );
  const { common } = closed(match);
  const names = namesOf(parties, place.cluster);
  const { clusterId, kind, organisationId } = match;
  const lead = place.project.lead === undefined ? [] : [place.project.lead];
  const organisationIds = [...new Set([organisationId, place.cluster.founder, ...lead])];
  return accept(
    next(
      match,
      { ...common, status: 'matched', matchedAt: at.toISOString(), names },
      { type: 'match-made', data: { ...pairOf(match), clusterId, kind, organisationIds } },
      acting,
    ),
  );
}

const namesOf = ({ organisation, place, coordinatorName }: Parties, { founder, title }: Cluster): Names => ({
  organisationId: organisation.id,
  organisationName: 'facts' in organisation ? (organisation.facts?.name ?? '') : '',
  clusterTitle: title,
  projectTitle: place.project.title,
  coordinatorId: founder,
  coordinatorName,
});
