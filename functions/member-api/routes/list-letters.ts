import { listLetters as contract } from '../../../shared/contracts/letters.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { letterView } from '../../../shared/contracts/present/letter-view.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MemberDeps } from '../deps.ts';

export const listLetters = route(contract, async ({ clusterId, cursor, limit }, { actor }, deps: MemberDeps) => {
  const list = `letters ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const cluster = orRefuse(await deps.clusters.load(clusterId));
  if (!coordinates(actor, cluster) && !actor.operator) throw new Refused({ kind: 'not-yours' });
  const page = await deps.letters.list(clusterId, paging);
  const at = deps.now();
  return {
    items: page.items.map((letter) => letterView(cluster, letter, actor, at)),
    next: deps.cursors.write(list, page.next),
  };
});
