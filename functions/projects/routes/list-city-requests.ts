import { listCityRequests as contract } from '../../../shared/contracts/city-requests.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { cityRequestView } from '../../../shared/contracts/present/city-request-view.ts';
import { coordinates } from '../../../shared/domain/cluster/access.ts';
import { orRefuse, Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { ProjectsDeps } from '../deps.ts';

export const listCityRequests = route(contract, async ({ clusterId, cursor, limit }, { actor }, deps: ProjectsDeps) => {
  const list = `city requests ${clusterId}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  if (!coordinates(actor, orRefuse(await deps.clusters.load(clusterId)))) throw new Refused({ kind: 'not-yours' });
  const page = await deps.cityRequests.ofCluster(clusterId, paging);
  const at = deps.now();
  return {
    items: page.items.map((request) => cityRequestView(request, { actor, serves: false, at })),
    next: deps.cursors.write(list, page.next),
  };
});
