import { listPublicGatherings as contract } from '../../../shared/contracts/calendar.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { publicGatheringView } from '../../../shared/contracts/present/gathering-view.ts';
import { orRefuse } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { ifVisible } from '../../runtime/if-visible.ts';

export const listGatherings = route(contract, async (input, _call, deps: PublicDeps) => {
  const { clusterId, when = 'upcoming', cursor, limit } = input;
  const list = `public gatherings ${clusterId} ${when}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  ifVisible(orRefuse(await deps.clusters.load(clusterId)));
  const page = await deps.calendar.listPublic(clusterId, { when, now: deps.now() }, paging);
  return { items: page.items.map(publicGatheringView), next: deps.cursors.write(list, page.next) };
});
