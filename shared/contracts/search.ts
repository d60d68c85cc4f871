import * as z from 'zod';
import { ProjectStage } from '../domain/cluster/cluster.ts';
import { Bilingual } from '../domain/cluster/submission.ts';
import { ClusterId, Instant, OrganisationId, ProjectId } from '../domain/ids.ts';
import { ProjectStatus } from '../domain/project/card.ts';
import { Trl } from '../domain/project/stages.ts';
import type { Endpoint } from './endpoint.ts';
import { Cursor, pageInput } from './page.ts';
import { ClusterStatusView, PublicOrganisationView } from './views.ts';

const search = { audience: 'public', service: 'search', method: 'GET', status: 200, tag: 'Search', cache: 15 } as const;

const Text = z.string().max(200).meta({
  description: 'Words in Russian or Latin letters, in any case, with typing errors; digits of an INN or OGRN',
  example: 'лазерных систем',
});
/** `26` or `26,27`: one of them is enough. */
const Values = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*$/)
  .meta({ description: 'One value of this facet or several, separated by commas', example: '26,27' });
const Sort = z.enum(['relevance', 'name', 'newest']).meta({ description: 'Without words, relevance is by name' });

const asked = { q: Text.optional(), sort: Sort.optional(), ...pageInput };

const FacetCounts = z
  .object({
    name: z.string(),
    values: z.array(z.object({ value: z.string(), label: Bilingual.optional(), count: z.int() })),
  })
  .meta({ id: 'FacetCounts', description: 'Counted with the filters of all other facets' });

const Understood = z.enum(['everything', 'as-typed', 'other-layout', 'misspelt', 'some-words']).meta({
  description: 'How the words had to be understood to find something',
});

const AsOf = Instant.meta({ description: 'Changes until then are found; 1970 while nothing is indexed yet' });

const Results = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: Cursor.optional().meta({ description: 'Absent on the last page' }),
    total: z.int(),
    understood: Understood,
    facets: z.array(FacetCounts),
    asOf: AsOf,
  });

export const FoundOrganisation = PublicOrganisationView.omit({ capacities: true })
  .extend({
    clusters: z.array(ClusterId).meta({ description: 'Visible clusters of which it is a confirmed member' }),
  })
  .meta({ id: 'FoundOrganisation' });

export const FoundCluster = z
  .object({
    id: ClusterId,
    status: ClusterStatusView,
    title: z.string(),
    summary: z.string(),
    industries: z.array(z.string()),
    participants: z.int(),
    partners: z.int(),
    threshold: z.int(),
    openToRequests: z.boolean(),
    openedAt: Instant,
    registeredAt: Instant.optional(),
  })
  .meta({ id: 'FoundCluster' });

export const FoundProject = z
  .object({
    id: ProjectId,
    clusterId: ClusterId,
    clusterTitle: z.string(),
    clusterStatus: ClusterStatusView,
    status: ProjectStatus.or(z.literal('proposed')).meta({
      description: 'Proposed by an application that is not decided; it has no page of its own yet',
    }),
    title: z.string(),
    goal: z.string(),
    stage: ProjectStage,
    trl: Trl.optional(),
    lead: OrganisationId.optional(),
    industries: z.array(z.string()),
  })
  .meta({ id: 'FoundProject' });

export const searchOrganisations = {
  ...search,
  path: '/public/search/organisations',
  summary: 'Admitted organisations by name, INN, OGRN or activity, with counts by facet',
  input: z.strictObject({
    ...asked,
    section: Values.optional(),
    class: Values.optional(),
    region: Values.optional(),
    kind: Values.optional(),
    status: Values.optional(),
    membership: Values.optional(),
  }),
  output: Results(FoundOrganisation),
  refusals: ['search-unavailable'],
} as const satisfies Endpoint;

export const searchClusters = {
  ...search,
  path: '/public/search/clusters',
  summary: 'Visible clusters by title, purpose or industry, with counts by facet',
  input: z.strictObject({
    ...asked,
    status: Values.optional(),
    section: Values.optional(),
    class: Values.optional(),
    joining: Values.optional(),
  }),
  output: Results(FoundCluster),
  refusals: ['search-unavailable'],
} as const satisfies Endpoint;

export const searchProjects = {
  ...search,
  path: '/public/search/projects',
  summary: 'Projects of visible clusters by title, goal, state, stage, level or industry, with counts by facet',
  input: z.strictObject({
    ...asked,
    status: Values.optional(),
    stage: Values.optional(),
    trl: Values.optional(),
    section: Values.optional(),
    class: Values.optional(),
    clusterStatus: Values.optional(),
  }),
  output: Results(FoundProject),
  refusals: ['search-unavailable'],
} as const satisfies Endpoint;

export const suggest = {
  ...search,
  path: '/public/search/suggest',
  summary: 'A few names that what is being typed may become',
  input: z.strictObject({ q: Text.min(1) }),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(['organisation', 'cluster', 'project']),
        id: z.string(),
        text: z.string(),
        clusterId: ClusterId.optional().meta({ description: 'Of a project' }),
      }),
    ),
    asOf: AsOf,
  }),
  refusals: ['search-unavailable'],
} as const satisfies Endpoint;
