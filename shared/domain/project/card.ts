import * as z from 'zod';
import { ContributionKind } from '../cluster/member.ts';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, ProjectId } from '../ids.ts';
import { holesOf } from './holes.ts';
import type { Project } from './project.ts';
import { Trl } from './stages.ts';

/** What lists show of a project: a copy, written with it. */
export const ProjectStatus = z.enum(['planned', 'running', 'completed', 'stopped']);

export const ProjectCard = z.object({
  id: ProjectId,
  clusterId: ClusterId,
  title: z.string(),
  status: ProjectStatus,
  trl: Trl,
  industries: z.array(OkvedClass),
  lead: OrganisationId.optional(),
  leadName: z.string().optional(),
  members: z.int(),
  results: z.int(),
  holes: z.array(z.object({ role: ContributionKind, missing: z.int() })),
  openedAt: Instant,
  updatedAt: Instant,
});
export type ProjectCard = z.infer<typeof ProjectCard>;

/** Who brings what to a project, and what it wants: a link list for the chain of its cluster. */
export const ProjectLinks = z.object({
  brought: z.array(z.object({ organisationId: OrganisationId, name: z.string(), kinds: z.array(ContributionKind) })),
  wanted: z.array(z.object({ role: ContributionKind, wanted: z.int(), note: z.string().optional() })),
});
export type ProjectLinks = z.infer<typeof ProjectLinks>;
export type LinkedCard = { readonly card: ProjectCard; readonly links: ProjectLinks };

export const cardOf = (project: Project): ProjectCard => ({
  id: project.id,
  clusterId: project.clusterId,
  title: project.title,
  status: project.status,
  trl: project.trl,
  industries: project.industries,
  ...(project.lead === undefined ? {} : { lead: project.lead, ...leadName(project) }),
  members: project.members.length,
  results: project.results.length,
  // What has ended looks for nobody.
  holes: project.status === 'planned' || project.status === 'running' ? holesOf(project) : [],
  openedAt: project.openedAt,
  updatedAt: project.updatedAt,
});

function leadName({ lead, members }: Project) {
  const name = members.find(({ organisationId }) => organisationId === lead)?.name;
  return name === undefined ? {} : { leadName: name };
}

export const linksOf = ({ members, roles }: Project): ProjectLinks => ({
  brought: members.map(({ organisationId, name, contributions }) => ({
    organisationId,
    name,
    kinds: contributions.map(({ kind }) => kind),
  })),
  wanted: roles,
});
