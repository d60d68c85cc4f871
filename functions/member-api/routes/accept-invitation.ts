import { acceptInvitation as contract } from '../../../shared/contracts/members.ts';
import { acceptInvitation as decide } from '../../../shared/domain/cluster/accept-invitation.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const acceptInvitation = route(
  contract,
  ({ clusterId, organisationId, contribution }, { actor }, deps: MemberDeps) =>
    changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, organisation, at, programme }) =>
      decide(cluster, member, organisation, { contribution, by: actor, at }, programme),
    ),
);
