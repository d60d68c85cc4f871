import type { makeDeps } from './deps.ts';
import { tell } from './tell.ts';
import { tellCityRequests } from './tell-city-requests.ts';
import { tellGatherings } from './tell-gatherings.ts';
import { tellMatches } from './tell-matches.ts';
import { tellNeeds } from './tell-needs.ts';

/** One run: the clocks of everything that has one. */
export async function tellAll(deps: ReturnType<typeof makeDeps>): Promise<void> {
  await Promise.all([tell(deps), tellGatherings(deps), tellNeeds(deps), tellCityRequests(deps), tellMatches(deps)]);
}
