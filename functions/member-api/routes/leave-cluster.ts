import { leaveCluster as contract } from '../../../shared/contracts/members.ts';
import { leave } from '../../../shared/domain/cluster/leave.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const leaveCluster = route(contract, ({ clusterId, organisationId, reason }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at, programme }) =>
    leave(cluster, member, { reason, by: actor, at }, programme),
  ),
);
