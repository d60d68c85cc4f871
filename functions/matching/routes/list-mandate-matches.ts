import { listMandateMatches as contract } from '../../../shared/contracts/matches.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { route } from '../../runtime/route.ts';
import { loadMandate } from '../change-mandate.ts';
import type { MatchingDeps } from '../deps.ts';

export const listMandateMatches = route(
  contract,
  async ({ mandateId, cursor, limit }, { actor }, deps: MatchingDeps) => {
    const list = `matches of mandate ${mandateId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    await loadMandate(mandateId, actor, deps);
    const page = await deps.matches.ofMandate(mandateId, paging);
    return {
      items: page.items.map((match) => matchView(match, 'mandate')),
      next: deps.cursors.write(list, page.next),
    };
  },
);
