import { publicClusterView } from '../../../shared/contracts/present/cluster-view.ts';
import { readRegistrations as contract } from '../../../shared/contracts/public-feeds.ts';
import { programmeOf } from '../../../shared/programme/programmes.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';
import { registrationsFeed } from '../registrations-feed.ts';

/** What feed readers ask for again and again: one request. */
const shown = 50;

export const readRegistrations = route(contract, async (_input, _call, { lists, portalUrl }: PublicDeps) => {
  const { items } = await lists.clusters('active', { limit: shown, after: undefined });
  const clusters = items.map((one) => publicClusterView(one, programmeOf(one.programme.id, one.programme.version)));
  return registrationsFeed(clusters, portalUrl);
});
