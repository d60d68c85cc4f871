import * as z from 'zod';
import { CityOutcome, CityRequestKind } from '../domain/city-request/city-request.ts';
import { CityRequestId, ClusterId, OrganisationId, ProjectId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import { CityAnswerView, CityDepartmentView, CityRequestCard, CityRequestView } from './city-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

const member = { audience: 'member', service: 'projects', tag: 'City', status: 200 } as const;
const open = { audience: 'public', tag: 'City', status: 200, method: 'GET', refusals: [], cache: 60 } as const;
const request = { cityRequestId: CityRequestId };
const serving = {
  ...member,
  method: 'POST',
  output: CityRequestView,
  refusals: ['not-found', 'not-yours', 'wrong-status', 'changed-since-read', 'not-a-department'],
} as const;

export const askCityDepartment = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/city-requests',
  status: 201,
  summary: 'The coordinator of a registered cluster asks a department of the city, which has a term to answer',
  input: z.strictObject({
    clusterId: ClusterId,
    departmentId: OrganisationId,
    kind: CityRequestKind,
    projectId: ProjectId.optional(),
    question: Paragraph(20, 3000),
  }),
  output: CityRequestView,
  refusals: [
    'not-found',
    'not-yours',
    'wrong-status',
    'changed-since-read',
    'conflict-of-interest',
    'not-a-department',
    'quota-exceeded',
    'idempotency-key-reuse',
  ],
  idempotent: true,
} as const satisfies Endpoint;

export const listCityRequests = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/city-requests',
  summary: 'What the coordinator of a cluster asked, the newest first',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(CityRequestView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const listDepartmentRequests = {
  ...member,
  method: 'GET',
  path: '/organisations/{organisationId}/city-requests',
  summary: 'What a department was asked: those that wait, the most urgent first, or those that ended',
  input: z.strictObject({
    organisationId: OrganisationId,
    state: z.enum(['waiting', 'ended']).optional().meta({ description: 'waiting, if absent' }),
    ...pageInput,
  }),
  output: Page(CityRequestView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const readCityRequest = {
  ...member,
  method: 'GET',
  path: '/city-requests/{cityRequestId}',
  summary: 'A request with its answer, for the coordinator who asked and for the department',
  input: z.strictObject(request),
  output: CityRequestView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const takeCityRequest = {
  ...serving,
  path: '/city-requests/{cityRequestId}/taking',
  summary: 'Somebody of the department takes a request; `force` takes it over from a colleague',
  input: z.strictObject({ ...request, force: z.boolean().optional() }),
  refusals: [...serving.refusals, 'claimed-by-another'],
} as const satisfies Endpoint;

export const prolongCityRequest = {
  ...serving,
  path: '/city-requests/{cityRequestId}/prolongation',
  summary: 'Whoever has taken it gets the term once more, with a reason, before it is over',
  input: z.strictObject({ ...request, reason: Paragraph(3, 500) }),
  refusals: [...serving.refusals, 'claimed-by-another', 'not-claimed', 'already-prolonged', 'too-late'],
} as const satisfies Endpoint;

export const answerCityRequest = {
  ...serving,
  path: '/city-requests/{cityRequestId}/answer',
  summary: 'Whoever has taken it answers: outcome and summary for everybody, the answer for the cluster alone',
  input: z.strictObject({
    ...request,
    outcome: CityOutcome,
    summary: Paragraph(10, 1000).meta({ description: 'Public' }),
    answer: Paragraph(10, 4000).meta({ description: 'For the coordinator of the cluster alone' }),
  }),
  refusals: [...serving.refusals, 'claimed-by-another', 'not-claimed'],
} as const satisfies Endpoint;

export const withdrawCityRequest = {
  ...serving,
  path: '/city-requests/{cityRequestId}/withdrawal',
  summary: 'The coordinator needs no answer any more',
  input: z.strictObject(request),
  refusals: ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'],
} as const satisfies Endpoint;

export const listOverdueCityRequests = {
  audience: 'operator',
  tag: 'City',
  status: 200,
  method: 'GET',
  path: '/operator/city-requests',
  summary: 'Requests that departments did not answer in time, the longest overdue first',
  input: z.strictObject(pageInput),
  output: Page(CityRequestCard),
  refusals: [],
} as const satisfies Endpoint;

export const listCityAnswers = {
  ...open,
  path: '/public/city-answers',
  summary: 'What departments of the city answered to clusters, the newest first',
  input: z.strictObject(pageInput),
  output: Page(CityAnswerView),
} as const satisfies Endpoint;

export const listClusterCityAnswers = {
  ...open,
  path: '/public/clusters/{clusterId}/city-answers',
  summary: 'What departments of the city answered to one cluster, the newest first',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(CityAnswerView),
  // An address that no cluster could have.
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const listCityDepartments = {
  ...open,
  path: '/public/city-departments',
  summary: 'Departments of the city that clusters can ask, with counts of their answers and the median time',
  input: z.strictObject(pageInput),
  output: Page(CityDepartmentView),
} as const satisfies Endpoint;
