import { removeMember as contract } from '../../../shared/contracts/members.ts';
import { removeMember as decide } from '../../../shared/domain/cluster/remove-member.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const removeMember = route(contract, ({ clusterId, organisationId, reason }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at, programme }) =>
    decide(cluster, member, { reason, by: actor, at }, programme),
  ),
);
