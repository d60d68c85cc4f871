import type { ClusterId, MatchId, OrganisationId, ProjectId } from '../../shared/domain/ids.ts';
import { best, type Fit, fitOf, isFit } from '../../shared/domain/match/fit.ts';
import { mostPerNeed } from '../../shared/domain/match/match.ts';
import { proposeMatch } from '../../shared/domain/match/propose.ts';
import type { Mandate } from '../../shared/domain/mandate/mandate.ts';
import type { Need } from '../../shared/domain/need/need.ts';
import { matchIdOf } from '../store/match-store.ts';
import type { MatchingDeps } from './deps.ts';

type Pair = { readonly need: Need; readonly mandate: Mandate };
type Judged = Pair & { readonly id: MatchId; readonly fit: Fit };

/** Whether a mandate is one of those that a need has room for, beside the others that are open. */
export const isAmongBest = (need: Need, mandate: Mandate, others: readonly Mandate[]): boolean =>
  best(
    [mandate, ...others].map((one) => ({ id: matchIdOf(need.id, one.id), of: one.id, fit: fitOf(need, one) })),
    mostPerNeed,
  ).some(({ of }) => of === mandate.id);

/** Those that suit each other and were never brought together before. */
export async function newPairs(pairs: readonly Pair[], deps: MatchingDeps): Promise<Judged[]> {
  const judged = pairs
    .map(({ need, mandate }) => ({ need, mandate, id: matchIdOf(need.id, mandate.id), fit: fitOf(need, mandate) }))
    .filter(({ fit }) => isFit(fit));
  if (judged.length === 0) return [];
  const own = await ownOf(judged, deps);
  const known = new Set((await deps.matches.loadMany(judged.map(({ id }) => id))).map(({ id }) => id));
  return judged.filter(({ id, need, mandate }) => !known.has(id) && !own(need).has(mandate.organisationId));
}

/** Proposes them, the best first; no more for a need than it has room for. */
export async function propose(pairs: readonly Judged[], deps: MatchingDeps): Promise<void> {
  let count = 0;
  for (const { need, mandate, id } of best(pairs, pairs.length)) {
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
