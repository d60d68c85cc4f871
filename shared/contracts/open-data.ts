import * as z from 'zod';
import { ProjectStage } from '../domain/cluster/cluster.ts';
import { ContributionKind, MemberRole } from '../domain/cluster/member.ts';
import { Aggregate } from '../domain/event.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, ProjectId, Sha256 } from '../domain/ids.ts';
import { ProjectStatus } from '../domain/project/card.ts';
import { Trl } from '../domain/project/stages.ts';
import { SealedEntry } from '../domain/proof/chain.ts';

/**
 * Admitted organisations. Of entrepreneurs neither name nor INN: both are personal data, and what was downloaded cannot
 * be taken back. Their page shows them, as the register does.
 */
const OrganisationRow = z.strictObject({
  id: OrganisationId,
  status: z.enum(['participant', 'partner']),
  kind: z.enum(['legal-entity', 'entrepreneur']),
  name: z.string().optional(),
  inn: z.string().optional(),
  region: z.string().optional(),
  mainActivity: z.string().optional(),
  admittedAt: Instant,
});
const ClusterRow = z.strictObject({
  id: ClusterId,
  status: z.string(),
  title: z.string(),
  industries: z.array(OkvedClass),
  founder: OrganisationId,
  participants: z.int(),
  partners: z.int(),
  openedAt: Instant,
  registeredAt: Instant.optional(),
});
const MembershipRow = z.strictObject({
  clusterId: ClusterId,
  organisationId: OrganisationId,
  role: MemberRole,
  contribution: ContributionKind,
  confirmedAt: Instant,
});
const ProjectRow = z.strictObject({
  id: ProjectId,
  clusterId: ClusterId,
  title: z.string(),
  /** `proposed` by an application that is not decided; all others have begun. */
  status: ProjectStatus.or(z.literal('proposed')),
  stage: ProjectStage,
  trl: Trl.optional(),
  /** Absent while nobody leads it. */
  lead: OrganisationId.optional(),
  industries: z.array(OkvedClass),
  members: z.int().optional(),
  results: z.int().optional(),
  openedAt: Instant.optional(),
});
/** An event that is not public, so that no number is missing. */
export const LinkRow = z.strictObject({
  aggregate: Aggregate,
  aggregateId: z.uuid(),
  seq: z.int().positive(),
  previousHash: Sha256,
  hash: Sha256,
});
export const EventRow = z.union([SealedEntry, LinkRow]);
export type EventRow = z.infer<typeof EventRow>;

/** What is published each night, and the form of its rows. */
export const dataSets = {
  organisations: OrganisationRow,
  clusters: ClusterRow,
  memberships: MembershipRow,
  projects: ProjectRow,
  events: EventRow,
} as const;
export type DataSet = keyof typeof dataSets;
export type RowOf<Name extends DataSet> = z.infer<(typeof dataSets)[Name]>;

export const Manifest = z.strictObject({
  title: z.string(),
  day: z.iso.date(),
  asOf: Instant,
  licence: z.strictObject({ id: z.literal('CC-BY-4.0'), url: z.url() }),
  files: z.array(
    z.strictObject({
      name: z.string(),
      dataSet: z.string(),
      format: z.enum(['jsonl.gz', 'csv.gz', 'schema.json']),
      rows: z.int().nonnegative(),
      bytes: z.int().positive(),
      sha256: Sha256,
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;
