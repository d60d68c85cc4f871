import { requestToJoin as contract } from '../../../shared/contracts/members.ts';
import { requestToJoin as decide } from '../../../shared/domain/cluster/request-to-join.ts';
import { route } from '../../runtime/route.ts';
import { joinAnew } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const requestToJoin = route(
  contract,
  ({ clusterId, organisationId, contribution, message }, { actor }, deps: MemberDeps) =>
    joinAnew({ clusterId, organisationId, actor }, deps, ({ cluster, member, organisation, at, programme }) =>
      decide(cluster, member, organisation, { contribution, message, by: actor, at }, programme),
    ),
);
