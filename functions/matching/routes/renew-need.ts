import { renewNeed as contract } from '../../../shared/contracts/needs.ts';
import { renewNeed as decide } from '../../../shared/domain/need/change-need.ts';
import { route } from '../../runtime/route.ts';
import { changeNeed } from '../change-need.ts';
import type { MatchingDeps } from '../deps.ts';

export const renewNeed = route(contract, ({ needId }, call, deps: MatchingDeps) =>
  changeNeed(needId, call, deps, ({ need, place, acting }) => decide(need, place, acting)),
);
