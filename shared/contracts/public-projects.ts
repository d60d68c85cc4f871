import * as z from 'zod';
import { ProjectStage } from '../domain/cluster/cluster.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, ProjectId } from '../domain/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { ContributionChainView, ProjectCardView, PublicProjectView } from './project-views.ts';

const open = { audience: 'public', method: 'GET', status: 200, tag: 'Public' } as const;

export const listPublicProjects = {
  ...open,
  path: '/public/projects',
  summary: 'Projects of all clusters, the most advanced first; of one industry, at one stage',
  input: z.strictObject({ industry: OkvedClass.optional(), stage: ProjectStage.optional(), ...pageInput }),
  output: Page(ProjectCardView),
  refusals: [],
  cache: 15,
} as const satisfies Endpoint;

export const listClusterProjects = {
  ...open,
  path: '/public/clusters/{clusterId}/projects',
  summary: 'Projects of one cluster, in the order of their opening',
  input: z.strictObject({ clusterId: ClusterId, ...pageInput }),
  output: Page(ProjectCardView),
  refusals: ['not-found'],
  cache: 15,
} as const satisfies Endpoint;

export const readPublicProject = {
  ...open,
  path: '/public/projects/{projectId}',
  summary: 'One project with its stages, members, holes, results and published reports',
  input: z.strictObject({ projectId: ProjectId }),
  output: PublicProjectView,
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const readContributionChain = {
  ...open,
  path: '/public/clusters/{clusterId}/contribution-chain',
  summary: 'Who brings what to the projects of a cluster, and where something is missing',
  input: z.strictObject({ clusterId: ClusterId }),
  output: ContributionChainView,
  refusals: ['not-found'],
  cache: 15,
} as const satisfies Endpoint;
