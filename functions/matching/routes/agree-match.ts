import { agreeMatch as contract } from '../../../shared/contracts/matches.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { agreeMatch as decide } from '../../../shared/domain/match/agree.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { untilSaved } from '../../runtime/until-saved.ts';
import type { MatchingDeps } from '../deps.ts';
import { loadMatch, partiesOf } from '../load-match.ts';

/** Both sides may agree in the same second: the later one decides anew, and they are matched. */
export const agreeMatch = route(contract, async ({ matchId, side }, { actor }, deps: MatchingDeps) =>
  matchView(
    await untilSaved(async () => {
      const loaded = await loadMatch(matchId, deps);
      const parties = await partiesOf(loaded, deps);
      return deps.matches.write(orRefuse(decide(loaded.match, parties, { side, by: actor, at: deps.now() })));
    }),
    side,
  ),
);
