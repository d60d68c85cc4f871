import { listMembers as contract } from '../../../shared/contracts/clusters.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { memberView } from '../../../shared/contracts/present/member-view.ts';
import { mayReadInside } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const listMembers = route(contract, async ({ clusterId, cursor, limit }, { actor }, deps: MemberDeps) => {
  const list = `members ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const { cluster, members } = orRefuse(await deps.clusters.loadFor(clusterId, actor.organisations));
  if (!mayReadInside(cluster, members, actor)) throw new Refused({ kind: 'not-yours' });
  const page = await deps.lists.members(clusterId, paging);
  const at = deps.now();
  return {
    items: page.items.map((member) => memberView(cluster, member, actor, at)),
    next: deps.cursors.write(list, page.next),
  };
});
