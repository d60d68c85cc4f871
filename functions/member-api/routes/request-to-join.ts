import { requestToJoin as contract } from '../../../shared/contracts/members.ts';
import { requestToJoin as decide } from '../../../shared/domain/cluster/request-to-join.ts';
import { hasHole } from '../../../shared/domain/project/fill-hole.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { joinAnew } from '../change-membership.ts';
import type { MemberDeps } from '../deps.ts';

export const requestToJoin = route(
  contract,
  async ({ clusterId, organisationId, contribution, hole, message }, { actor }, deps: MemberDeps) => {
    if (hole !== undefined)
      orRefuse(hasHole(orRefuse(await deps.projects.load(hole.projectId)), { clusterId, hole, contribution }));
    return joinAnew({ clusterId, organisationId, actor }, deps, ({ cluster, member, organisation, at, programme }) =>
      decide(cluster, member, organisation, { contribution, hole, message, by: actor, at }, programme),
    );
  },
);
