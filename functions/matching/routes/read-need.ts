import { readNeed as contract } from '../../../shared/contracts/needs.ts';
import { needView } from '../../../shared/contracts/present/need-view.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';
import { loadNeed } from '../place-of.ts';

export const readNeed = route(contract, async ({ needId }, { actor }, deps: MatchingDeps) => {
  const { need, place } = await loadNeed(needId, actor, deps);
  return needView(need, place, actor);
});
