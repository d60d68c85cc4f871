import * as z from 'zod';
import { Project, ProjectStage } from '../domain/cluster/cluster.ts';
import { Contribution } from '../domain/cluster/member.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, ProjectId, Sha256 } from '../domain/ids.ts';
import { Line, Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { CheckProgressView, ClusterView, LedgerView, MemberView, ReportView, TimelineEntry } from './views.ts';

const member = { audience: 'member', tag: 'Clusters' } as const;
const cluster = { clusterId: ClusterId };
const content = {
  title: Line(3, 200).meta({ example: 'Фотоника Москвы' }),
  summary: Paragraph(10, 3000).meta({ example: 'Лазеры, оптические компоненты и приборы на их основе.' }),
  industries: z.array(OkvedClass).min(1).max(10),
};
const project = {
  title: Line(3, 200).meta({ example: 'Отечественный волоконный лазер' }),
  goal: Paragraph(10, 2000).meta({ example: 'Серийный волоконный лазер мощностью 2 кВт к 2028 году.' }),
  stage: ProjectStage,
};

export const openCluster = {
  ...member,
  method: 'POST',
  path: '/clusters',
  status: 201,
  summary: 'Opens the application for a cluster; the organisation becomes its founder and first member',
  input: z.strictObject({
    organisationId: OrganisationId,
    ...content,
    project: z.strictObject({
      ...project,
      lead: OrganisationId.optional().meta({ description: 'The founder, if absent' }),
    }),
    contribution: Contribution.optional(),
  }),
  output: ClusterView,
  refusals: ['not-yours', 'not-admitted', 'quota-exceeded', 'lead-not-member', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const readCluster = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}',
  status: 200,
  summary: 'One cluster with my memberships and what I may do now',
  input: z.strictObject(cluster),
  output: ClusterView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const editCluster = {
  ...member,
  method: 'PATCH',
  path: '/clusters/{clusterId}',
  status: 200,
  summary: 'Changes title, summary, industries, projects or openness to join requests',
  input: z.strictObject({
    ...cluster,
    title: content.title.optional(),
    summary: content.summary.optional(),
    industries: content.industries.optional(),
    projects: z
      .array(Project.extend({ id: ProjectId.optional().meta({ description: 'Absent for a new project' }) }))
      .min(1)
      .max(10)
      .optional(),
    openToRequests: z.boolean().optional(),
  }),
  output: ClusterView,
  refusals: ['not-found', 'not-yours', 'wrong-status', 'stale-version', 'changed-since-read', 'lead-not-member'],
  conditional: true,
} as const satisfies Endpoint;

export const readLedger = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/ledger',
  status: 200,
  summary: 'The 30-ledger: each organisation, whether it counts and why',
  input: z.strictObject(cluster),
  output: LedgerView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const listMembers = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/members',
  status: 200,
  summary: 'Members, invitations and requests, for members of the cluster',
  input: z.strictObject({ ...cluster, ...pageInput }),
  output: Page(MemberView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const readHistory = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/history',
  status: 200,
  summary: 'Events of the cluster, newest first, for its members',
  input: z.strictObject({ ...cluster, ...pageInput }),
  output: Page(TimelineEntry),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const dryRun = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/dry-run',
  status: 200,
  summary: 'Judges the application as it stands with the facts known now; changes nothing',
  input: z.strictObject(cluster),
  output: ReportView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const submitCluster = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/submission',
  status: 202,
  summary: 'Files the application: an immutable snapshot, checked asynchronously',
  input: z.strictObject(cluster),
  output: z.object({
    clusterId: ClusterId,
    submission: z.int(),
    status: z.literal('checking'),
    snapshotHash: Sha256,
    programme: z.object({ id: z.string(), version: z.int() }),
    submittedAt: Instant,
    version: z.int(),
  }),
  refusals: [
    'not-found',
    'not-yours',
    'wrong-status',
    'stale-version',
    'changed-since-read',
    'not-ready',
    'too-large',
    'idempotency-key-reuse',
  ],
  idempotent: true,
  conditional: true,
} as const satisfies Endpoint;

export const readReport = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/reports/{submission}',
  status: 200,
  summary: 'The report of one submission: a finding per criterion with reason and next step',
  input: z.strictObject({ ...cluster, submission: z.string().regex(/^[1-9]\d{0,4}$/) }),
  output: ReportView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const readCheckProgress = {
  ...member,
  method: 'GET',
  path: '/clusters/{clusterId}/check',
  status: 200,
  summary: 'How far the check under way has come, and what it can tell already; the report follows when it is done',
  input: z.strictObject(cluster),
  output: CheckProgressView,
  refusals: ['not-found', 'not-yours', 'wrong-status'],
} as const satisfies Endpoint;

export const answerAction = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/answer',
  status: 202,
  summary: 'Answers what the operator asked for; a changed application is checked again',
  input: z.strictObject({ ...cluster, text: Paragraph(3, 3000) }),
  output: ClusterView,
  refusals: [
    'not-found',
    'not-yours',
    'wrong-status',
    'changed-since-read',
    'not-ready',
    'too-large',
    'idempotency-key-reuse',
  ],
  idempotent: true,
} as const satisfies Endpoint;

export const withdrawCluster = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/withdrawal',
  status: 200,
  summary: 'Withdraws the application',
  input: z.strictObject(cluster),
  output: ClusterView,
  refusals: ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'],
} as const satisfies Endpoint;
