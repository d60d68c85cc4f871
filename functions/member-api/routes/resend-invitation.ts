import { resendInvitation as contract } from '../../../shared/contracts/members.ts';
import { resendInvitation as decide } from '../../../shared/domain/cluster/resend-invitation.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const resendInvitation = route(contract, ({ clusterId, organisationId, message }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, organisation, at, programme }) =>
    decide(cluster, member, organisation, { message, by: actor, at }, programme),
  ),
);
