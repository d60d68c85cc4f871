import { declineInvitation as contract } from '../../../shared/contracts/members.ts';
import { declineInvitation as decide } from '../../../shared/domain/cluster/decline-invitation.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const declineInvitation = route(contract, ({ clusterId, organisationId, reason }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at }) =>
    decide(cluster, member, { reason, by: actor, at }),
  ),
);
