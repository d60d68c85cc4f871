import * as z from 'zod';
import { ProjectStage } from '../domain/cluster/cluster.ts';
import { Contribution, ContributionKind } from '../domain/cluster/member.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, OrganisationId, ProjectId } from '../domain/ids.ts';
import { isConsistent } from '../domain/project/plan.ts';
import { ResultKind, ResultTitle, Role } from '../domain/project/project.ts';
import { Trl } from '../domain/project/stages.ts';
import { Line, Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { ProjectView } from './project-views.ts';

const member = { audience: 'member', service: 'projects', tag: 'Projects', output: ProjectView } as const;
const change = { ...member, method: 'POST', status: 200 } as const;
const project = { projectId: ProjectId };
const taking = { ...project, organisationId: OrganisationId };
const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;
const reason = Paragraph(3, 500);

/** A word and a level that do not agree, or an end before its beginning, are no plan. */
const PlannedStage = z
  .strictObject({
    stage: ProjectStage,
    trl: Trl,
    plannedFrom: z.iso.date().optional(),
    plannedTo: z.iso.date().optional().meta({ example: '2027-03-31' }),
  })
  .refine(isConsistent)
  .meta({ description: 'idea: 1–2, research: 3–4, prototype: 5–6, pilot: 7–8, production: 9' });
const content = {
  title: Line(3, 200).meta({ example: 'Отечественный волоконный лазер' }),
  goal: Paragraph(10, 2000).meta({ example: 'Серийный волоконный лазер мощностью 2 кВт к 2028 году.' }),
  industries: z.array(OkvedClass).min(1).max(5),
  stages: z.array(PlannedStage).max(9),
};

export const openProject = {
  ...member,
  method: 'POST',
  path: '/clusters/{clusterId}/projects',
  status: 201,
  summary: 'Opens a further project in a living cluster; the organisation leads it',
  input: z.strictObject({
    clusterId: ClusterId,
    organisationId: OrganisationId.meta({ description: 'The lead: a confirmed member of the cluster' }),
    title: content.title,
    goal: content.goal,
    trl: Trl,
    industries: content.industries.optional().meta({ description: 'Those of the cluster, if absent' }),
    stages: content.stages.optional(),
    contribution: Contribution.optional().meta({ description: 'As in the cluster, if absent' }),
  }),
  refusals: [
    'not-found',
    'not-yours',
    'wrong-status',
    'changed-since-read',
    'lead-not-member',
    'not-in-cluster',
    'quota-exceeded',
    'idempotency-key-reuse',
  ],
  idempotent: true,
} as const satisfies Endpoint;

export const readProject = {
  ...member,
  method: 'GET',
  path: '/projects/{projectId}',
  status: 200,
  summary: 'One project with what I may do now',
  input: z.strictObject(project),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const editProject = {
  ...member,
  method: 'PATCH',
  path: '/projects/{projectId}',
  status: 200,
  summary: 'Changes title, goal, industries or the planned stages',
  input: z.strictObject({
    ...project,
    title: content.title.optional(),
    goal: content.goal.optional(),
    industries: content.industries.optional(),
    stages: content.stages.optional(),
  }),
  refusals: [...common, 'stale-version'],
  conditional: true,
} as const satisfies Endpoint;

export const startProject = {
  ...change,
  path: '/projects/{projectId}/start',
  summary: 'Work on a planned project begins',
  input: z.strictObject(project),
  refusals: common,
} as const satisfies Endpoint;

export const reachProjectStage = {
  ...change,
  path: '/projects/{projectId}/stage',
  summary: 'A higher level is reached',
  input: z.strictObject({ ...project, trl: Trl }),
  refusals: [...common, 'stage-not-higher'],
} as const satisfies Endpoint;

export const setProjectStageBack = {
  ...change,
  path: '/projects/{projectId}/stage-back',
  summary: 'A level is not reached after all; with a reason',
  input: z.strictObject({ ...project, trl: Trl, reason }),
  refusals: [...common, 'stage-not-lower'],
} as const satisfies Endpoint;

export const changeProjectLead = {
  ...change,
  path: '/projects/{projectId}/lead',
  summary: 'Another confirmed member of the cluster leads from now on',
  input: z.strictObject(taking),
  refusals: [...common, 'lead-not-member', 'not-in-cluster', 'quota-exceeded'],
} as const satisfies Endpoint;

export const changeProjectRoles = {
  ...member,
  method: 'PUT',
  path: '/projects/{projectId}/roles',
  status: 200,
  summary: 'Which links of the contribution chain the project wants, and how many organisations for each',
  input: z.strictObject({ ...project, roles: z.array(Role).max(ContributionKind.options.length) }),
  refusals: [...common, 'stale-version'],
  conditional: true,
} as const satisfies Endpoint;

export const addProjectResult = {
  ...change,
  path: '/projects/{projectId}/results',
  status: 201,
  summary: 'Adds what came out of the project: a prototype, a patent, a publication …',
  input: z.strictObject({
    ...project,
    kind: ResultKind,
    title: ResultTitle,
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    date: z.iso.date(),
  }),
  refusals: [...common, 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const fileProjectReport = {
  ...change,
  path: '/projects/{projectId}/reports',
  status: 201,
  summary: 'Files a report on a period, for everybody or for the members of the cluster',
  input: z
    .strictObject({
      ...project,
      from: z.iso.date(),
      to: z.iso.date(),
      text: Paragraph(10, 3000),
      published: z.boolean(),
    })
    .refine(({ from, to }) => from <= to),
  refusals: [...common, 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const publishProjectReport = {
  ...change,
  path: '/projects/{projectId}/reports/{number}/publication',
  summary: 'Publishes a report that was for members only',
  input: z.strictObject({ ...project, number: z.string().regex(/^[1-9]\d?$/) }),
  refusals: common,
} as const satisfies Endpoint;

export const completeProject = {
  ...change,
  path: '/projects/{projectId}/completion',
  summary: 'The goal is reached; the summary is published',
  input: z.strictObject({ ...project, summary: Paragraph(10, 2000) }),
  refusals: common,
} as const satisfies Endpoint;

export const stopProject = {
  ...change,
  path: '/projects/{projectId}/stop',
  summary: 'Gives a project up, with a reason for the members of the cluster',
  input: z.strictObject({ ...project, reason }),
  refusals: common,
} as const satisfies Endpoint;
