import type { ClusterId, OrganisationId, ProjectId } from '../../shared/domain/ids.ts';
import { best, fitOf } from '../../shared/domain/match/fit.ts';
import { mostPerNeed } from '../../shared/domain/match/match.ts';
import { proposeMatch } from '../../shared/domain/match/propose.ts';
import type { Mandate } from '../../shared/domain/mandate/mandate.ts';
import type { Need } from '../../shared/domain/need/need.ts';
import { matchIdOf } from '../store/match-store.ts';
import type { MatchingDeps } from './deps.ts';

type Pair = { readonly need: Need; readonly mandate: Mandate };

/** Whether a mandate is one of those that a need has room for, beside the others that are open. */
export const isAmongBest = (need: Need, mandate: Mandate, others: readonly Mandate[]): boolean =>
  best(
    [mandate, ...others].map((one) => ({ id: matchIdOf(need.id, one.id), of: one.id, fit: fitOf(need, one) })),
    mostPerNeed,
  ).some(({ of }) => of === mandate.id);

/** Proposes the best of these pairs that were never brought together before; no more for a need than it has room for. */
export async function proposeFor(pairs: readonly Pair[], deps: MatchingDeps): Promise<void> {
  const judged = pairs.map((pair) => ({
    ...pair,
    id: matchIdOf(pair.need.id, pair.mandate.id),
    fit: fitOf(pair.need, pair.mandate),
  }));
  const own = await ownOf(pairs, deps);
  const chosen = best(
    judged.filter(({ need, mandate }) => !own(need).has(mandate.organisationId)),
    mostPerNeed,
  );
  const known = new Set((await deps.matches.loadMany(chosen.map(({ id }) => id))).map(({ id }) => id));
  let count = 0;
  for (const { need, mandate, id } of chosen.filter((one) => !known.has(one.id))) {
    const step = proposeMatch(need, mandate, { id, actor: 'system', at: deps.now() });
    const saved = await deps.matches.write(step);
    // Full, or another worker was faster.
    if (saved.ok) count++;
  }
  deps.log('matches-proposed', { count });
}

const unique = <Id>(ids: readonly Id[]): Id[] => [...new Set(ids)];

/** Nobody is brought together with itself: the lead of the project and the founder of the cluster are the need's side. */
async function ownOf(pairs: readonly Pair[], { clusters, projects }: Pick<MatchingDeps, 'clusters' | 'projects'>) {
  const [founders, leads] = await Promise.all([
    clusters.loadMany(unique(pairs.map(({ need }) => need.clusterId))),
    projects.loadMany(unique(pairs.map(({ need }) => need.projectId))),
  ]);
  const founderOf = new Map<ClusterId, OrganisationId>(founders.map(({ id, founder }) => [id, founder]));
  const leadOf = new Map<ProjectId, OrganisationId | undefined>(leads.map(({ id, lead }) => [id, lead]));
  return ({ clusterId, projectId }: Need) => new Set([founderOf.get(clusterId), leadOf.get(projectId)]);
}
