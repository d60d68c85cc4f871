import { reopenCluster as contract } from '../../../shared/contracts/operator.ts';
import { reopen } from '../../../shared/domain/cluster/reopen.ts';
import { route } from '../../runtime/route.ts';
import { changeCase } from '../change-case.ts';
import type { OperatorDeps } from '../deps.ts';

export const reopenCluster = route(contract, ({ clusterId, reason }, { actor }, deps: OperatorDeps) =>
  changeCase(clusterId, actor, deps, ({ cluster, conflicted, programme, at }) =>
    reopen(cluster, { conflicted, reason, by: actor, at }, programme),
  ),
);
