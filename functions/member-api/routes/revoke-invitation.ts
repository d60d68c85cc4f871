import { revokeInvitation as contract } from '../../../shared/contracts/members.ts';
import { revokeInvitation as decide } from '../../../shared/domain/cluster/revoke-invitation.ts';
import { route } from '../../runtime/route.ts';
import { changeMembership } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const revokeInvitation = route(contract, ({ clusterId, organisationId }, { actor }, deps: MemberDeps) =>
  changeMembership({ clusterId, organisationId, actor }, deps, ({ cluster, member, at }) =>
    decide(cluster, member, { by: actor, at }),
  ),
);
