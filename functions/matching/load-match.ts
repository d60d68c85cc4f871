import type { MatchId } from '../../shared/domain/ids.ts';
import type { Parties } from '../../shared/domain/match/agree.ts';
import type { Match } from '../../shared/domain/match/match.ts';
import type { Place } from '../../shared/domain/need/access.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { MatchingDeps } from './deps.ts';

type Loaded = { readonly match: Match; readonly place: Place };

/** A match and where its need stands, which says who answers for it. Whether the caller does is the decision's to say. */
export async function loadMatch(id: MatchId, deps: MatchingDeps): Promise<Loaded> {
  const match = orRefuse(await deps.matches.load(id));
  const project = orRefuse(await deps.projects.load(match.projectId));
  const { cluster } = orRefuse(await deps.clusters.loadFor(match.clusterId, []));
  return { match, place: { project, cluster } };
}

/** Both sides as they are now, with the names that they learn if both agree. */
export async function partiesOf({ match, place }: Loaded, deps: MatchingDeps): Promise<Parties> {
  const [need, mandate, organisation, coordinator] = await Promise.all([
    deps.needs.load(match.needId),
    deps.mandates.load(match.mandateId),
    deps.organisations.load(match.organisationId),
    deps.organisations.load(place.cluster.founder),
  ]);
  return {
    need: orRefuse(need),
    mandate: orRefuse(mandate),
    organisation: orRefuse(organisation),
    place,
    coordinatorName: coordinator.ok ? nameOf(coordinator.value) : '',
  };
}

export const nameOf = (organisation: Parties['organisation']): string =>
  'facts' in organisation ? (organisation.facts?.name ?? '') : '';
