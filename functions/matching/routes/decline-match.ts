import { declineMatch as contract } from '../../../shared/contracts/matches.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { declineMatch as decide } from '../../../shared/domain/match/decline.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';
import { loadMatch, nameOf, partiesOf } from '../load-match.ts';

export const declineMatch = route(contract, async ({ matchId, side, ...no }, { actor }, deps: MatchingDeps) => {
  const loaded = await loadMatch(matchId, deps);
  const { organisation, place, coordinatorName } = await partiesOf(loaded, deps);
  const { project, cluster } = place;
  const ours = [coordinatorName, cluster.title, project.title, ...project.members.map(({ name }) => name)];
  const names = side === 'mandate' ? [nameOf(organisation)] : ours;
  const { reason, words } = no;
  const step = orRefuse(decide(loaded.match, place, { side, reason, words, names, by: actor, at: deps.now() }));
  return matchView(orRefuse(await deps.matches.write(step)), side);
});
