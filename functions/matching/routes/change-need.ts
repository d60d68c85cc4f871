import { changeNeed as contract } from '../../../shared/contracts/needs.ts';
import { changeNeed as decide } from '../../../shared/domain/need/change-need.ts';
import { route } from '../../runtime/route.ts';
import { changeNeed as change } from '../change-need.ts';
import type { MatchingDeps } from '../deps.ts';

export const changeNeed = route(contract, ({ needId, ...changes }, call, deps: MatchingDeps) =>
  change(needId, call, deps, ({ need, place, acting }) =>
    decide(need, place, { changes, sawVersion: call.sawVersion, ...acting }),
  ),
);
