import * as z from 'zod';
import { ClusterId, NeedId, ProjectId } from '../domain/ids.ts';
import { NeedContent, NeedKind, Region } from '../domain/need/content.ts';
import { NeedVisibility, NeedWords } from '../domain/need/need.ts';
import type { Endpoint } from './endpoint.ts';
import { NeedView, PublicNeedView } from './need-views.ts';
import { Page, pageInput } from './page.ts';

const member = { audience: 'member', service: 'matching', tag: 'Needs', status: 200, output: NeedView } as const;
const open = { audience: 'public', service: 'matching', tag: 'Needs', status: 200, method: 'GET' } as const;
const need = { needId: NeedId };
const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;
const neededBy = z.iso.date().meta({ example: '2027-06-30' });

export const openNeed = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/needs',
  status: 201,
  summary: 'Says what a project needs: money, a site, infrastructure, machine time, an answer about a permit, an order',
  input: z.strictObject({
    clusterId: ClusterId,
    projectId: ProjectId,
    visibility: NeedVisibility.meta({ description: 'Of an anonymous need others see a card only, until both agreed' }),
    content: NeedContent,
    region: Region,
    neededBy,
    words: NeedWords,
  }),
  refusals: [...common, 'no-such-time', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const listNeeds = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/needs',
  summary: 'Needs of my cluster, whatever became of them, the newest first',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(NeedView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const readNeed = {
  ...member,
  method: 'GET',
  path: '/needs/{needId}',
  summary: 'One need of my cluster with what I may do now',
  input: z.strictObject(need),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const changeNeed = {
  ...member,
  method: 'PATCH',
  path: '/needs/{needId}',
  summary: 'Changes what is needed, where, when or the words; kind and visibility stay',
  input: z.strictObject({
    ...need,
    content: NeedContent.optional(),
    region: Region.optional(),
    neededBy: neededBy.optional(),
    words: NeedWords.optional(),
  }),
  refusals: [...common, 'stale-version', 'no-such-time', 'another-kind'],
  conditional: true,
} as const satisfies Endpoint;

export const renewNeed = {
  ...member,
  method: 'POST',
  path: '/needs/{needId}/renewal',
  summary: 'It is needed still: the 180 days begin anew',
  input: z.strictObject(need),
  refusals: common,
} as const satisfies Endpoint;

export const meetNeed = {
  ...member,
  method: 'POST',
  path: '/needs/{needId}/fulfilment',
  summary: 'What was needed is found',
  input: z.strictObject(need),
  refusals: common,
} as const satisfies Endpoint;

export const withdrawNeed = {
  ...member,
  method: 'POST',
  path: '/needs/{needId}/withdrawal',
  summary: 'It is not needed any more',
  input: z.strictObject(need),
  refusals: common,
} as const satisfies Endpoint;

export const listPublicNeeds = {
  ...open,
  path: '/public/needs',
  summary: 'Open needs of all clusters, the newest first; of one kind, in one region. Anonymous ones are cards only',
  input: z.strictObject({ kind: NeedKind.optional(), region: Region.optional(), ...pageInput }),
  output: Page(PublicNeedView),
  refusals: [],
  cache: 15,
} as const satisfies Endpoint;

export const listPublicClusterNeeds = {
  ...open,
  path: '/public/clusters/{clusterId}/needs',
  summary: 'Open named needs of one cluster, the newest first',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(PublicNeedView),
  refusals: ['not-found'],
  cache: 15,
} as const satisfies Endpoint;
