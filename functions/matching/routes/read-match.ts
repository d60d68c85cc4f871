import { readMatch as contract } from '../../../shared/contracts/matches.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { sideOf } from '../../../shared/domain/match/access.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';
import { loadMatch } from '../load-match.ts';

export const readMatch = route(contract, async ({ matchId }, { actor }, deps: MatchingDeps) => {
  const { match, place } = await loadMatch(matchId, deps);
  const side = sideOf(match, place, actor);
  if (side === undefined) throw new Refused({ kind: 'not-yours' });
  return matchView(match, side);
});
