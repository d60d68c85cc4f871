import { claimReview as contract } from '../../../shared/contracts/operator.ts';
import { claim } from '../../../shared/domain/cluster/claim.ts';
import { route } from '../../runtime/route.ts';
import { changeCase } from '../change-case.ts';
import type { OperatorDeps } from '../deps.ts';

export const claimReview = route(contract, ({ clusterId, force }, { actor }, deps: OperatorDeps) =>
  changeCase(clusterId, actor, deps, ({ cluster, conflicted, at }) =>
    claim(cluster, { force: force === true, conflicted, by: actor, at }),
  ),
);
