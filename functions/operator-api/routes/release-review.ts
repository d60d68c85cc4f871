import { releaseReview as contract } from '../../../shared/contracts/operator.ts';
import { release } from '../../../shared/domain/cluster/release.ts';
import { route } from '../../runtime/route.ts';
import { changeCase } from '../change-case.ts';
import type { OperatorDeps } from '../deps.ts';

export const releaseReview = route(contract, ({ clusterId }, { actor }, deps: OperatorDeps) =>
  changeCase(clusterId, actor, deps, ({ cluster, at }) => release(cluster, { by: actor, at })),
);
