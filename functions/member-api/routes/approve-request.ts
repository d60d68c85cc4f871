import { approveRequest as contract } from '../../../shared/contracts/members.ts';
import { approveRequest as decide } from '../../../shared/domain/cluster/approve-request.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const approveRequest = route(contract, ({ clusterId, organisationId }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, organisation, at, programme }) =>
    decide(cluster, member, organisation, { by: actor, at }, programme),
  ),
);
