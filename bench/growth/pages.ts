import type { Apis, Asked, Name } from './apis.ts';
import type { CityBlock } from './block.ts';

/** Something that people look at, by the name of its endpoint. */
export type Page = {
  readonly what: string;
  readonly name: Name;
  readonly asked: (block: CityBlock) => Asked;
  /** Also its second page, by the cursor of the first. */
  readonly pages: boolean;
};

/** No more than there are clusters in the smallest city, so that a page is full everywhere. */
const limit = '10';

const page = (what: string, name: Name, asked: (block: CityBlock) => Asked = () => ({}), pages = false): Page => ({
  what,
  name,
  asked,
  pages,
});
const list = (what: string, name: Name, more: (block: CityBlock) => Asked = () => ({})): Page =>
  page(what, name, (block) => ({ ...more(block), query: { limit, ...more(block).query } }), true);
const ofCluster = ({ clusterId }: CityBlock): Asked => ({ path: { clusterId } });
const asFounder = (block: CityBlock): Asked => ({ ...ofCluster(block), by: block.founder.by.personId });

/** Every public list and page, and what members open most. */
export const pages: readonly Page[] = [
  list('organisations', 'listPublicOrganisations'),
  page('an organisation', 'readPublicOrganisation', ({ founder }) => ({
    path: { organisationId: founder.organisation.id },
  })),
  list('clusters', 'listPublicClusters'),
  page('a cluster', 'readPublicCluster', ofCluster),
  list('members of a cluster', 'listPublicMembers', ofCluster),
  list('its timeline', 'readTimeline', ofCluster),
  list('its chain of events', 'readChain', ofCluster),
  page('its contribution chain', 'readContributionChain', ofCluster),
  page('its projects', 'listClusterProjects', ofCluster),
  list('projects', 'listPublicProjects'),
  list('projects of an industry', 'listPublicProjects', () => ({ query: { industry: '26' } })),
  page('a project', 'readPublicProject', ({ projectId }) => ({ path: { projectId } })),
  page('registrations as a feed', 'readRegistrations'),
  list('announcements of a cluster', 'listAnnouncements', ofCluster),
  list('events of a cluster', 'listPublicGatherings', ofCluster),
  page('calendar of all clusters', 'readCalendar'),
  list('needs', 'listPublicNeeds'),
  list('needs of a kind in a region', 'listPublicNeeds', () => ({ query: { kind: 'competence', region: '77' } })),
  list('needs of a cluster', 'listPublicClusterNeeds', ofCluster),
  list('answers of the city', 'listCityAnswers'),
  list('answers to a cluster', 'listClusterCityAnswers', ofCluster),
  page('departments', 'listCityDepartments'),
  page('statistics', 'readStatistics'),
  page('ledger, as its coordinator', 'readLedger', asFounder),
  page('a cluster, as its coordinator', 'readCluster', asFounder),
  page('memberships of an organisation', 'listMemberships', ({ founder }) => ({
    path: { organisationId: founder.organisation.id },
    by: founder.by.personId,
  })),
  list('search: every organisation, with counts', 'searchOrganisations'),
  list('search: two words', 'searchOrganisations', () => ({ query: { q: 'северный кристалл' } })),
  list('search: a misspelt word', 'searchOrganisations', () => ({ query: { q: 'зелноградский завод' } })),
  page('search: suggestions', 'suggest', () => ({ query: { q: 'кристалл' } })),
];

const nextOf = (body: string): string | undefined => /"next":"([^"]+)"/.exec(body)?.[1];

/** What to ask for, page by page: the first one, and the second where there is one. */
export async function requestsFor(wanted: Page, block: CityBlock, apis: Apis): Promise<Asked[]> {
  const first = wanted.asked(block);
  if (!wanted.pages) return [first];
  const cursor = nextOf(await apis.call(wanted.name, first));
  return cursor === undefined ? [first] : [first, { ...first, query: { ...first.query, cursor } }];
}
