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
const ofFounder = ({ founder }: CityBlock): Asked => ({
  path: { organisationId: founder.organisation.id },
  by: founder.by.personId,
});
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
  list('discussions of a cluster', 'listPublicThreads', ofCluster),
  list('comments of a discussion', 'listPublicComments', ({ clusterId, threadId }) => ({
    path: { clusterId, threadId },
  })),
  list('events of a cluster', 'listPublicGatherings', ofCluster),
  page('calendar of a cluster', 'readClusterCalendar', ofCluster),
  page('calendar of all clusters', 'readCalendar'),
  list('needs', 'listPublicNeeds'),
  list('needs of a kind in a region', 'listPublicNeeds', () => ({ query: { kind: 'competence', region: '77' } })),
  list('needs of a cluster', 'listPublicClusterNeeds', ofCluster),
  list('answers of the city', 'listCityAnswers'),
  list('answers to a cluster', 'listClusterCityAnswers', ofCluster),
  list('departments', 'listCityDepartments'),
  page('statistics', 'readStatistics'),
  page('statistics, as a file', 'readStatisticsCsv'),
  list('history of a figure', 'readMetric', () => ({ path: { metric: 'organisations' } })),
  page('its history, as a file', 'readMetricCsv', () => ({
    path: { metric: 'organisations' },
  })),
  list('corrections of figures', 'listCorrections'),
  list('heads of days', 'listHeads'),
  page('ledger, as its coordinator', 'readLedger', asFounder),
  page('a cluster, as its coordinator', 'readCluster', asFounder),
  list('memberships of an organisation', 'listMemberships', ofFounder),
  list('members of a cluster, as its coordinator', 'listMembers', asFounder),
  list('history of a cluster, as its coordinator', 'readHistory', asFounder),
  list('discussions, as a member', 'listThreads', (block) => ({ ...asFounder(block), query: { what: 'discussion' } })),
  list('comments, as a member', 'listComments', (block) => ({
    path: { clusterId: block.clusterId, threadId: block.threadId },
    by: block.founder.by.personId,
  })),
  list('events, as a member', 'listGatherings', asFounder),
  list('needs of a cluster, as a member', 'listNeeds', asFounder),
  list('requests to departments, as a member', 'listCityRequests', asFounder),
  list('requests to a department, as the department', 'listDepartmentRequests', (block) => ({
    ...ofFounder(block),
    query: { state: 'ended' },
  })),
  list('deliveries of a webhook', 'listWebhookDeliveries', (block) => ({
    path: { ...ofFounder(block).path, webhookId: block.webhookId },
    by: block.founder.by.personId,
  })),
  list('search: every organisation, with counts', 'searchOrganisations'),
  list('search: an organisation by its name', 'searchOrganisations', () => ({ query: { q: 'первый ясень восход' } })),
  list('search: an organisation by its INN', 'searchOrganisations', () => ({ query: { q: '9923500009' } })),
  // The smallest city has 17 and 16 of these: the second page is a whole one there, too.
  list('search: two words', 'searchOrganisations', () => ({ query: { q: 'северный кристалл', limit: '8' } })),
  list('search: a misspelt word', 'searchOrganisations', () => ({
    query: { q: 'зелноградский завод', limit: '8' },
  })),
  list('search: clusters', 'searchClusters'),
  list('search: clusters by a word', 'searchClusters', () => ({ query: { q: 'микроэлектроника' } })),
  list('search: projects', 'searchProjects'),
  page('search: suggestions', 'suggest', () => ({ query: { q: 'кристалл' } })),
];

/** Public lists that are no page of the table, or the page of another. */
export const unmeasured: Readonly<Partial<Record<Name, string>>> = {
  listConsentTexts: 'texts of the programme: no request',
  readSecretCalendar: 'the same query as the calendar of a cluster, for whom a token names',
};

const nextOf = (body: string): string | undefined => /"next":"([^"]+)"/.exec(body)?.[1];

/** What to ask for, page by page: the first one, and the second where there is one. */
export async function requestsFor(wanted: Page, block: CityBlock, apis: Apis): Promise<Asked[]> {
  const first = wanted.asked(block);
  if (!wanted.pages) return [first];
  const cursor = nextOf(await apis.call(wanted.name, first));
  return cursor === undefined ? [first] : [first, { ...first, query: { ...first.query, cursor } }];
}
