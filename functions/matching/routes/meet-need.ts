import { meetNeed as contract } from '../../../shared/contracts/needs.ts';
import { endNeed } from '../../../shared/domain/need/end-need.ts';
import { route } from '../../runtime/route.ts';
import { changeNeed } from '../change-need.ts';
import type { MatchingDeps } from '../deps.ts';

export const meetNeed = route(contract, ({ needId }, call, deps: MatchingDeps) =>
  changeNeed(needId, call, deps, ({ need, place, acting }) => endNeed(need, place, { how: 'met', ...acting })),
);
