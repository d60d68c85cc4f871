import * as z from 'zod';
import { Contribution, ContributionKind, ContributionText } from '../domain/cluster/member.ts';
import { OrganisationId, ProjectId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { ProjectView } from './project-views.ts';

const change = {
  audience: 'member',
  service: 'projects',
  tag: 'Projects',
  method: 'POST',
  status: 200,
  output: ProjectView,
} as const;
const at = { projectId: ProjectId, organisationId: OrganisationId };
const common = ['not-found', 'not-yours', 'wrong-status', 'changed-since-read'] as const;
const asking = [...common, 'not-in-cluster', 'already-in-project', 'quota-exceeded'] as const;
const note = { message: Paragraph(1, 500).optional() };

export const requestProjectJoining = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/request',
  summary: 'A confirmed member of the cluster asks to take part in a project, or to bring more',
  input: z.strictObject({ ...at, contribution: Contribution, ...note }),
  refusals: asking,
} as const satisfies Endpoint;

export const requestProjectHole = {
  ...change,
  path: '/projects/{projectId}/holes/{role}/requests',
  summary: 'A confirmed member of the cluster asks to fill a hole of the contribution chain',
  input: z.strictObject({
    projectId: ProjectId,
    role: ContributionKind,
    organisationId: OrganisationId,
    text: ContributionText,
    ...note,
  }),
  refusals: [...asking, 'no-such-hole'],
} as const satisfies Endpoint;

export const approveProjectJoining = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/approval',
  summary: 'The lead or the coordinator lets an organisation in that asked',
  input: z.strictObject(at),
  refusals: [...common, 'not-in-cluster', 'quota-exceeded'],
} as const satisfies Endpoint;

export const refuseProjectJoining = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/refusal',
  summary: 'Refuses a request to take part, with a reason',
  input: z.strictObject({ ...at, reason: Paragraph(3, 500) }),
  refusals: common,
} as const satisfies Endpoint;

export const withdrawProjectJoining = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/withdrawal',
  summary: 'Takes a request to take part back',
  input: z.strictObject(at),
  refusals: common,
} as const satisfies Endpoint;

export const leaveProject = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/departure',
  summary: 'Leaves a project; the lead hands over first',
  input: z.strictObject(at),
  refusals: [...common, 'lead-stays'],
} as const satisfies Endpoint;

export const removeFromProject = {
  ...change,
  path: '/projects/{projectId}/members/{organisationId}/removal',
  summary: 'Takes an organisation out of a project, with a reason',
  input: z.strictObject({ ...at, reason: Paragraph(3, 500) }),
  refusals: [...common, 'lead-stays'],
} as const satisfies Endpoint;
