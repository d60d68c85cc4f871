import { listClusterMatches as contract } from '../../../shared/contracts/matches.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { matchView } from '../../../shared/contracts/present/match-view.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { Refused, orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { MatchingDeps } from '../deps.ts';

export const listClusterMatches = route(
  contract,
  async ({ clusterId, cursor, limit }, { actor }, deps: MatchingDeps) => {
    const list = `matches of cluster ${clusterId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const { cluster } = orRefuse(await deps.clusters.loadFor(clusterId, []));
    if (!coordinates(actor, cluster)) throw new Refused({ kind: 'not-yours' });
    const page = await deps.matches.ofCluster(clusterId, paging);
    return { items: page.items.map((match) => matchView(match, 'need')), next: deps.cursors.write(list, page.next) };
  },
);
