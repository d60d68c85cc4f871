import { refuseRequest as contract } from '../../../shared/contracts/members.ts';
import { refuseRequest as decide } from '../../../shared/domain/cluster/refuse-request.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const refuseRequest = route(contract, ({ clusterId, organisationId, reason }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at }) =>
    decide(cluster, member, { reason, by: actor, at }),
  ),
);
