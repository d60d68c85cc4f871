import { limitOf } from '../../../shared/contracts/page.ts';
import { publicClusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { listPublicClusters as contract } from '../../../shared/contracts/public.ts';
import { isVisible } from '../../../shared/domain/cluster/access.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const listClusters = route(contract, async ({ status = 'active', cursor, limit }, _call, deps: PublicDeps) => {
  const list = `public clusters ${status}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const page = await deps.lists.clusters(status, paging);
  return {
    items: page.items
      .filter(isVisible)
      .map((cluster) => publicClusterView(cluster, programmeOf(cluster.programme.id, cluster.programme.version))),
    next: deps.cursors.write(list, page.next),
  };
});
