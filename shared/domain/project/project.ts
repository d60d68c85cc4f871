import * as z from 'zod';
import { Contribution, ContributionKind } from '../cluster/member.ts';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, ProjectId, Sha256 } from '../ids.ts';
import { ProjectStage } from '../cluster/cluster.ts';
import { Line, Paragraph } from '../text.ts';
import { Trl } from './stages.ts';

/** How much of everything one project holds: it is one item of the table, and read whole. */
export const limits = {
  members: 60,
  requests: 30,
  results: 50,
  reports: 40,
  contributions: 5,
  perCluster: 100,
} as const;

/** One stage of the plan, and when it was reached. Days are calendar days, `2027-03-31`. */
export const Stage = z.strictObject({
  stage: ProjectStage,
  trl: Trl,
  plannedFrom: z.iso.date().optional(),
  plannedTo: z.iso.date().optional(),
  reachedAt: Instant.optional(),
});
export type Stage = z.infer<typeof Stage>;

/** An organisation in a project and what it does there; its name is that of the day when it joined. */
export const ProjectMember = z.strictObject({
  organisationId: OrganisationId,
  name: z.string().max(300),
  contributions: z.array(Contribution).min(1).max(limits.contributions),
  since: Instant,
});
export type ProjectMember = z.infer<typeof ProjectMember>;

/** A confirmed member of the cluster asks to join; `hole` when it was asked to fill a place that is wanted. */
export const ProjectRequest = z.strictObject({
  organisationId: OrganisationId,
  name: z.string().max(300),
  contribution: Contribution,
  hole: z.boolean(),
  message: z.string().max(500).optional(),
  at: Instant,
});
export type ProjectRequest = z.infer<typeof ProjectRequest>;

/** What an organisation was told when it was refused or removed; the newest are kept. */
export const Answer = z.strictObject({
  organisationId: OrganisationId,
  what: z.enum(['refused', 'removed']),
  reason: z.string().max(500),
  at: Instant,
});
export type Answer = z.infer<typeof Answer>;

/** How many organisations are wanted for one link of the chain. */
export const Role = z.strictObject({
  role: ContributionKind,
  wanted: z.int().min(1).max(20),
  note: Line(3, 300).optional().meta({ example: 'Диоды накачки 976 нм, от 500 штук в год' }),
});
export type Role = z.infer<typeof Role>;

export const ResultKind = z.enum(['prototype', 'patent', 'publication', 'product', 'contract', 'standard', 'other']);
export const ResultTitle = Line(3, 200);
export const ProjectResult = z.strictObject({
  number: z.int().positive(),
  kind: ResultKind,
  title: ResultTitle,
  url: z.string().max(500).optional(),
  date: z.iso.date(),
});
export type ProjectResult = z.infer<typeof ProjectResult>;

/** A report without its text, which is an item of its own. */
export const ReportHead = z.strictObject({
  number: z.int().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
  published: z.boolean(),
  filedAt: Instant,
});
export type ReportHead = z.infer<typeof ReportHead>;

export const ProjectReport = z.object({
  projectId: ProjectId,
  number: z.int().positive(),
  text: Paragraph(10, 3000),
});
export type ProjectReport = z.infer<typeof ProjectReport>;

const Common = z.object({
  id: ProjectId,
  /** Grows by one with each accepted change; equals the sequence number of the last event; the ETag. */
  version: z.int().positive(),
  lastEventHash: Sha256,
  clusterId: ClusterId,
  /** From the application that was registered, or opened in the living cluster. */
  origin: z.enum(['charter', 'opened']),
  title: Line(3, 200),
  goal: Paragraph(10, 2000),
  industries: z.array(OkvedClass).min(1).max(5),
  /** Where it stands now; the stage word follows from it. */
  trl: Trl,
  stages: z.array(Stage).max(9),
  /** The last time when it went back. */
  setBack: z.strictObject({ from: Trl, to: Trl, reason: z.string().max(500), at: Instant }).optional(),
  /** Absent while the lead has left and the coordinator has not named another. */
  lead: OrganisationId.optional(),
  members: z.array(ProjectMember).max(limits.members),
  requests: z.array(ProjectRequest).max(limits.requests),
  answers: z.array(Answer).max(limits.requests),
  /** Who came in through a hole with its confirmation in the cluster, so that it does not come in twice. */
  cameIn: z
    .array(z.strictObject({ organisationId: OrganisationId, confirmedAt: Instant }))
    .max(limits.members)
    .optional(),
  roles: z.array(Role).max(ContributionKind.options.length),
  results: z.array(ProjectResult).max(limits.results),
  reports: z.array(ReportHead).max(limits.reports),
  openedAt: Instant,
  updatedAt: Instant,
});

export const PlannedProject = Common.extend({ status: z.literal('planned') });
export const RunningProject = Common.extend({ status: z.literal('running'), startedAt: Instant });
export const CompletedProject = Common.extend({
  status: z.literal('completed'),
  startedAt: Instant,
  completedAt: Instant,
  summary: z.string().max(2000),
});
export const StoppedProject = Common.extend({
  status: z.literal('stopped'),
  startedAt: Instant.optional(),
  stoppedAt: Instant,
  reason: z.string().max(500),
});

export const Project = z.discriminatedUnion('status', [
  PlannedProject,
  RunningProject,
  CompletedProject,
  StoppedProject,
]);
export type Project = z.infer<typeof Project>;
export type OpenProject = z.infer<typeof PlannedProject> | z.infer<typeof RunningProject>;
