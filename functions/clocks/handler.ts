import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../store/client.ts';
import { CityRequestStore } from '../store/city-request-store.ts';
import { ClockStore } from '../store/clock-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { GatheringStore } from '../store/gathering-store.ts';
import { MatchStore } from '../store/match-store.ts';
import { NeedStore } from '../store/need-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { tell } from './tell.ts';
import { tellCityRequests } from './tell-city-requests.ts';
import { tellGatherings } from './tell-gatherings.ts';
import { tellMatches } from './tell-matches.ts';
import { tellNeeds } from './tell-needs.ts';

const table = new Table(dynamo(process.env), Env.parse(process.env).TABLE_NAME);
const deps = {
  clocks: new ClockStore(table),
  clusters: new ClusterStore(table),
  letters: new LetterStore(table),
  organisations: new OrganisationStore(table),
  gatherings: new GatheringStore(table),
  needs: new NeedStore(table),
  cityRequests: new CityRequestStore(table),
  matches: new MatchStore(table),
  now: () => new Date(),
  log: makeLog('clocks'),
};

export const handler = () =>
  Promise.all([tell(deps), tellGatherings(deps), tellNeeds(deps), tellCityRequests(deps), tellMatches(deps)]);
