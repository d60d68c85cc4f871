import { withdrawRequest as contract } from '../../../shared/contracts/members.ts';
import { withdrawRequest as decide } from '../../../shared/domain/cluster/withdraw-request.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const withdrawRequest = route(contract, ({ clusterId, organisationId }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at }) =>
    decide(cluster, member, { by: actor, at }),
  ),
);
