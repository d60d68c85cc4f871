import { listNeedMatches as contract } from '../../../shared/contracts/matches.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { manages } from '../../../shared/domain/project/access.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';
import { loadNeed } from '../place-of.ts';

export const listNeedMatches = route(contract, async ({ needId, cursor, limit }, { actor }, deps: MatchingDeps) => {
  const list = `matches of need ${needId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const { need, place } = await loadNeed(needId, actor, deps);
  if (!manages(actor, place.project, place.cluster)) throw new Refused({ kind: 'not-yours' });
  const page = await deps.matches.ofNeed(need.clusterId, needId, paging);
  return { items: page.items.map((match) => matchView(match, 'need')), next: deps.cursors.write(list, page.next) };
});
