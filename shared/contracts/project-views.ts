import * as z from 'zod';
import { ProjectStage } from '../domain/cluster/cluster.ts';
import { Contribution, ContributionKind } from '../domain/cluster/member.ts';
import { Bilingual } from '../domain/cluster/submission.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, ProjectId } from '../domain/ids.ts';
import { ProjectStatus } from '../domain/project/card.ts';
import { ResultKind, Stage } from '../domain/project/project.ts';
import { AllowedActions } from './views.ts';

const Hole = z.object({ role: ContributionKind, missing: z.int() });

/** One line of a list of projects. */
export const ProjectCardView = z
  .object({
    id: ProjectId,
    clusterId: ClusterId,
    title: z.string(),
    status: ProjectStatus,
    stage: ProjectStage,
    trl: z.int(),
    industries: z.array(OkvedClass),
    lead: OrganisationId.optional(),
    leadName: z.string().optional(),
    members: z.int(),
    results: z.int(),
    holes: z.array(Hole),
    openedAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'ProjectCard' });
export type ProjectCardView = z.infer<typeof ProjectCardView>;

export const ReportOfProject = z.object({
  number: z.int(),
  from: z.string(),
  to: z.string(),
  published: z.boolean(),
  filedAt: Instant,
  text: z.string(),
});

/** One project as everybody sees it; its published reports with it. */
export const PublicProjectView = z
  .object({
    id: ProjectId,
    clusterId: ClusterId,
    title: z.string(),
    goal: z.string(),
    status: ProjectStatus,
    stage: ProjectStage,
    trl: z.int(),
    stageText: Bilingual.meta({ description: 'Stage and level in plain words' }),
    industries: z.array(OkvedClass),
    stages: z.array(Stage.strip()),
    lead: OrganisationId.optional().meta({ description: 'Absent while a new lead is looked for' }),
    members: z.array(
      z.object({
        organisationId: OrganisationId,
        name: z.string(),
        contributions: z.array(Contribution),
        since: Instant,
      }),
    ),
    roles: z.array(z.object({ role: ContributionKind, wanted: z.int(), filled: z.int(), note: z.string().optional() })),
    holes: z.array(Hole),
    results: z.array(
      z.object({
        number: z.int(),
        kind: ResultKind,
        title: z.string(),
        url: z.string().optional(),
        date: z.string(),
      }),
    ),
    reports: z.array(ReportOfProject),
    openedAt: Instant,
    startedAt: Instant.optional(),
    completedAt: Instant.optional(),
    summary: z.string().optional().meta({ description: 'What was reached, when it is completed' }),
    stoppedAt: Instant.optional(),
    updatedAt: Instant,
  })
  .meta({ id: 'PublicProject' });
export type PublicProjectView = z.infer<typeof PublicProjectView>;

/** One project as a signed-in person sees it; requests, setbacks and unpublished reports are for the cluster's members. */
export const ProjectView = PublicProjectView.extend({
  version: z.int(),
  origin: z.enum(['charter', 'opened']),
  setBack: z.object({ from: z.int(), to: z.int(), reason: z.string(), at: Instant }).optional(),
  stopReason: z.string().optional(),
  requests: z.array(
    z.object({
      organisationId: OrganisationId,
      name: z.string(),
      contribution: Contribution,
      hole: z.boolean(),
      message: z.string().optional(),
      at: Instant,
    }),
  ),
  answers: z
    .array(
      z.object({
        organisationId: OrganisationId,
        what: z.enum(['refused', 'removed']),
        reason: z.string(),
        at: Instant,
      }),
    )
    .meta({ description: 'What my organisations were told when they were refused or removed' }),
  allowedActions: AllowedActions,
}).meta({ id: 'Project' });
export type ProjectView = z.infer<typeof ProjectView>;

export const ContributionChainView = z
  .object({
    clusterId: ClusterId,
    links: z
      .array(
        z.object({
          kind: ContributionKind,
          brought: z.array(z.object({ organisationId: OrganisationId, name: z.string(), projectId: ProjectId })),
          holes: z.array(
            z.object({ projectId: ProjectId, title: z.string(), missing: z.int(), note: z.string().optional() }),
          ),
          missing: z.int(),
        }),
      )
      .meta({ description: 'In the order of the chain; what nobody brings or wants is left out' }),
    missing: z.int().meta({ description: 'Places of all holes together' }),
  })
  .meta({ id: 'ContributionChain' });
