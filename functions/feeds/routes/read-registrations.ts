import { readRegistrations as contract } from '../../../shared/contracts/public-feeds.ts';
import { route } from '../../runtime/route.ts';
import type { FeedsDeps } from '../deps.ts';
import { registrationsFeed } from '../registrations-feed.ts';

/** What feed readers ask for again and again: one request. */
const shown = 50;

export const readRegistrations = route(contract, async (_input, _call, { lists, portalUrl }: FeedsDeps) => {
  const { items } = await lists.registrations({ limit: shown, after: undefined });
  return registrationsFeed(items, portalUrl);
});
