import { closeCluster as contract } from '../../../shared/contracts/operator.ts';
import { close } from '../../../shared/domain/cluster/close.ts';
import { route } from '../../runtime/route.ts';
import { changeCase } from '../change-case.ts';
import type { OperatorDeps } from '../deps.ts';

export const closeCluster = route(contract, ({ clusterId, reason }, { actor }, deps: OperatorDeps) =>
  changeCase(clusterId, actor, deps, ({ cluster, conflicted, at }) =>
    close(cluster, { conflicted, reason, by: actor, at }),
  ),
);
