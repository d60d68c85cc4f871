import * as z from 'zod';
import { ClusterId, OrganisationId } from '../domain/ids.ts';
import { Bilingual } from '../domain/cluster/submission.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { PublicClusterView, PublicMemberView, PublicOrganisationView, SealedEntryView } from './views.ts';

const open = { audience: 'public', status: 200 } as const;

export const listPublicClusters = {
  ...open,
  method: 'GET',
  path: '/public/clusters',
  summary: 'Clusters in one state: registered ones, or applications that still gather members',
  tag: 'Public',
  input: z.strictObject({
    status: z.enum(['active', 'at-risk', 'gathering', 'suspended', 'closed']).optional(),
    ...pageInput,
  }),
  output: Page(PublicClusterView),
  refusals: [],
  cache: 15,
} as const satisfies Endpoint;

export const readPublicCluster = {
  ...open,
  method: 'GET',
  path: '/public/clusters/{clusterId}',
  summary: 'One cluster',
  tag: 'Public',
  input: z.strictObject({ clusterId: ClusterId }),
  output: PublicClusterView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listPublicMembers = {
  ...open,
  method: 'GET',
  path: '/public/clusters/{clusterId}/members',
  summary: 'Confirmed members of a cluster and what they bring',
  tag: 'Public',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(PublicMemberView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readTimeline = {
  ...open,
  method: 'GET',
  path: '/public/clusters/{clusterId}/timeline',
  summary: 'Public events of a cluster, newest first, each with all that its hash covers',
  tag: 'Public',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(SealedEntryView),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listPublicOrganisations = {
  ...open,
  method: 'GET',
  path: '/public/organisations',
  summary: 'Admitted organisations, newest first',
  tag: 'Public',
  input: z.strictObject({ status: z.enum(['participant', 'partner']).optional(), ...pageInput }),
  output: Page(PublicOrganisationView),
  refusals: [],
  cache: 15,
} as const satisfies Endpoint;

export const readPublicOrganisation = {
  ...open,
  method: 'GET',
  path: '/public/organisations/{organisationId}',
  summary: 'One admitted organisation',
  tag: 'Public',
  input: z.strictObject({ organisationId: OrganisationId }),
  output: PublicOrganisationView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readProgramme = {
  ...open,
  method: 'GET',
  path: '/public/programme',
  summary: 'The rules in force: threshold, regions, adjacent industries, clocks, limits, catalogue of reasons',
  tag: 'Public',
  input: z.strictObject({}),
  output: z.object({
    id: z.string(),
    version: z.int(),
    validFrom: z.string(),
    name: Bilingual,
    threshold: z.int(),
    regions: z.array(z.string()),
    adjacency: z.array(z.tuple([z.string(), z.string()])),
    clocks: z.record(z.string(), z.union([z.number(), z.array(z.number())])),
    limits: z.record(z.string(), z.number()),
    cityRequests: z.object({ workingDays: z.record(z.string(), z.number()), noticeWorkingDays: z.number() }),
    reasons: z.record(z.string(), z.object({ for: z.enum(['return', 'reject', 'both']), text: Bilingual })),
  }),
  refusals: [],
  cache: 60,
} as const satisfies Endpoint;

export const unsubscribe = {
  ...open,
  method: 'POST',
  path: '/public/unsubscribe',
  summary: 'One-click unsubscription from the e-mails of one kind (RFC 8058)',
  tag: 'Public',
  query: ['token'],
  ignoresBody: true,
  input: z.strictObject({ token: z.string().max(600) }),
  output: z.object({ unsubscribed: z.literal(true) }),
  refusals: ['not-found'],
} as const satisfies Endpoint;
