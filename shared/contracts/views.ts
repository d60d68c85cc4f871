import * as z from 'zod';
import { type ClusterStatus, MemberCounts, Project, ReportOutcome } from '../domain/cluster/cluster.ts';
import { Contribution, Hole, MemberFacts, MemberRole } from '../domain/cluster/member.ts';
import { Bilingual, CriterionId, Finding, MemberVerdict } from '../domain/cluster/submission.ts';
import { OkvedClass } from '../domain/identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, Sha256 } from '../domain/ids.ts';
import { DayHead } from '../domain/proof/day-head.ts';
import { MetricId } from '../domain/statistics/metrics.ts';
import { ChainLink, SealedEntry } from '../domain/proof/chain.ts';
import { RegisterFacts } from '../domain/register/facts.ts';
import { Capacity, CapacityDecision } from '../domain/organisation/capacity.ts';
import { Identifier } from '../domain/organisation/organisation.ts';

/** What the caller may do with a resource now; the names of the actions are the names of the routes. */
export const AllowedActions = z
  .array(z.string())
  .meta({ description: 'What the caller may do now', example: ['editCluster', 'inviteOrganisations'] });

export const ClusterStatusView = z.enum([
  'gathering',
  'checking',
  'in-review',
  'action-needed',
  'active',
  'at-risk',
  'suspended',
  'closed',
  'rejected',
  'withdrawn',
  'expired',
] satisfies ClusterStatus[]);
export const MemberStatusView = z.enum([
  'invited',
  'requested',
  'confirmed',
  'declined',
  'expired',
  'revoked',
  'refused',
  'withdrawn',
  'left',
  'removed',
]);

/** The cluster as the public sees it. */
export const PublicClusterView = z
  .object({
    id: ClusterId,
    status: ClusterStatusView,
    title: z.string(),
    summary: z.string(),
    industries: z.array(OkvedClass),
    projects: z.array(Project),
    founder: OrganisationId,
    participants: z.int(),
    partners: z.int(),
    threshold: z.int(),
    openToRequests: z.boolean(),
    openedAt: Instant,
    registeredAt: Instant.optional(),
    updatedAt: Instant,
  })
  .meta({ id: 'PublicCluster' });
export type PublicClusterView = z.infer<typeof PublicClusterView>;

/** The viewer's own membership in a cluster. */
export const OwnMembershipView = z
  .object({
    organisationId: OrganisationId,
    role: MemberRole,
    status: MemberStatusView,
    contribution: Contribution.optional(),
    expiresAt: Instant.optional(),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'OwnMembership' });

/** The cluster as a signed-in person sees it. */
export const ClusterView = PublicClusterView.extend({
  version: z.int(),
  programme: z.object({ id: z.string(), version: z.int() }),
  counts: MemberCounts,
  milestone: z.int(),
  submissions: z.int(),
  submission: z.int().optional(),
  submittedAt: Instant.optional(),
  delayedSince: Instant.optional().meta({ description: 'The register does not answer since; the check waits' }),
  lastReport: z.object({ submission: z.int(), outcome: ReportOutcome }).optional(),
  reviewDueAt: Instant.optional(),
  actionNeeded: z.object({ reasons: z.array(z.string()), text: z.string(), at: Instant }).optional(),
  closedAt: Instant.optional(),
  rejected: z.object({ reason: z.string(), text: z.string(), at: Instant }).optional(),
  atRisk: z.object({ since: Instant, deadline: Instant }).optional(),
  memberships: z.array(OwnMembershipView),
  allowedActions: AllowedActions,
}).meta({ id: 'Cluster' });
export type ClusterView = z.infer<typeof ClusterView>;

export const PublicMemberView = z
  .object({
    organisationId: OrganisationId,
    name: z.string(),
    inn: z.string(),
    role: MemberRole,
    contribution: Contribution,
    region: z.string().optional(),
    confirmedAt: Instant,
  })
  .meta({ id: 'PublicMember' });

export const MemberView = z
  .object({
    clusterId: ClusterId,
    organisationId: OrganisationId,
    role: MemberRole,
    status: MemberStatusView,
    facts: MemberFacts,
    contribution: Contribution.optional(),
    hole: Hole.optional(),
    message: z.string().optional(),
    expiresAt: Instant.optional(),
    lapsed: z
      .object({ since: Instant, reason: z.string() })
      .optional()
      .meta({ description: 'A confirmed member of a registered cluster that does not count at present' }),
    reason: z.string().optional(),
    version: z.int(),
    updatedAt: Instant,
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof MemberView>;

const CapacitiesView = z
  .array(Capacity)
  .meta({ description: 'What the city trusts it with: it may fund projects, or answers for the city' });
export const PublicOrganisationView = z
  .object({
    id: OrganisationId,
    status: z.enum(['participant', 'partner']),
    name: z.string(),
    inn: z.string(),
    ogrn: z.string(),
    kind: z.enum(['legal-entity', 'entrepreneur']),
    region: z.string().optional(),
    mainActivity: z.string().optional(),
    admittedAt: Instant,
    capacities: CapacitiesView,
  })
  .meta({ id: 'PublicOrganisation' });

export const OrganisationView = z
  .object({
    id: OrganisationId,
    version: z.int(),
    identifier: Identifier,
    status: z.enum(['checking', 'participant', 'partner', 'unclear', 'refused', 'suspended', 'excluded']),
    reason: z.string().optional(),
    reasonText: Bilingual.optional(),
    measure: z
      .object({ reason: z.string(), at: Instant })
      .optional()
      .meta({ description: 'Why the city department suspended or excluded it' }),
    delayedSince: Instant.optional(),
    appliedAt: Instant,
    updatedAt: Instant,
    facts: RegisterFacts.omit({ links: true }).optional(),
    proposal: z
      .object({
        kind: z.enum(['renamed', 'succeeded']),
        name: z.string(),
        inn: z.string(),
        ogrn: z.string(),
        at: Instant,
      })
      .optional()
      .meta({ description: 'What the register tells and the organisation has to confirm or decline' }),
    openToInvitations: z
      .boolean()
      .meta({ description: 'False: nobody can invite it, and no cluster finds it as a candidate' }),
    capacities: CapacitiesView,
    capacityDecisions: z
      .array(CapacityDecision.omit({ by: true }))
      .meta({ description: 'The last decision about each capacity, and why' }),
    handover: z
      .object({ as: z.enum(['representative', 'operator']), offeredAt: Instant, expiresAt: Instant })
      .optional()
      .meta({ description: 'A link by which another person may take over' }),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

/** What the register said about one INN when the report was made. */
export const RegisterAnswerView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), inn: z.string(), facts: RegisterFacts.omit({ links: true }).strip() }),
  z.object({ kind: z.literal('not-found'), inn: z.string(), asOf: Instant }),
]);

export const LedgerView = z
  .object({
    clusterId: ClusterId,
    version: z.int(),
    summary: z.object({
      threshold: z.int(),
      counts: z.int(),
      missing: z.int(),
      waiting: z.int(),
      atRisk: z.int(),
      partners: z.int(),
      percent: z.int(),
      text: Bilingual,
    }),
    entries: z.array(
      z.object({
        organisationId: OrganisationId,
        inn: z.string(),
        name: z.string(),
        role: MemberRole,
        status: MemberStatusView,
        verdict: z.enum(['counts', 'at-risk', 'not-yet', 'never']),
        reason: z.string(),
        text: Bilingual,
        since: Instant,
      }),
    ),
  })
  .meta({ id: 'Ledger' });

export const ReportView = z
  .object({
    clusterId: ClusterId,
    /** Absent for a dry run. */
    submission: z.int().optional(),
    programme: z.object({ id: z.string(), version: z.int() }),
    snapshotHash: Sha256,
    reportHash: Sha256,
    outcome: ReportOutcome,
    counted: z.int(),
    unclear: z.int(),
    threshold: z.int(),
    findings: z.array(Finding),
    members: z.array(MemberVerdict),
    checkedAt: Instant,
  })
  .meta({ id: 'Report' });

export const CheckProgressView = z
  .object({
    submission: z.int(),
    asked: z.int().meta({ description: 'Organisations of which the register is asked' }),
    answered: z.int(),
    counted: z.int().meta({ description: 'Those that count by the answers so far' }),
    threshold: z.int(),
    findings: z.array(Finding).meta({ description: 'Verdicts that stay, whatever else the register says' }),
    pending: z.array(CriterionId),
  })
  .meta({ id: 'CheckProgress' });

export const TimelineEntry = z
  .object({
    seq: z.int(),
    type: z.string(),
    at: Instant,
    organisationId: OrganisationId.optional(),
    previousHash: Sha256,
    hash: Sha256,
  })
  .meta({ id: 'TimelineEntry' });

export const SealedEntryView = SealedEntry.meta({
  id: 'SealedEntry',
  description: '`hash` is SHA-256 (hex) over the canonical JSON (RFC 8785) of all other fields',
});
export const ChainLineView = z.union([
  SealedEntryView,
  ChainLink.meta({ id: 'ChainLink', description: 'An event that is not public: only that it is there' }),
]);

const Figures = z.object({
  value: z.number().nullable(),
  byIndustry: z
    .record(z.string(), z.number())
    .meta({ description: 'By class of OKVED 2; `unknown` where none is known' }),
  byRegion: z
    .record(z.string(), z.number())
    .meta({ description: 'By number of the federal subject, where it applies' }),
  byKind: z
    .record(z.string(), z.number())
    .optional()
    .meta({ description: 'By kind of need; only of needs and matches' }),
});
export const CurrentFigureView = Figures.extend({
  metric: MetricId,
  title: Bilingual,
  definition: Bilingual,
  unit: z.enum(['count', 'days']),
  month: Figures.meta({ description: 'Of the month so far' }),
  permalink: z.string().meta({ description: 'Where the figure of this day stays, once the day is over' }),
}).meta({ id: 'CurrentFigure' });
export const CorrectionView = z
  .object({
    metric: MetricId,
    of: z.string().meta({ description: 'A day or a month (Moscow)' }),
    was: Figures,
    is: Figures,
    foundAt: Instant,
    events: z.int().meta({ description: 'How many events came after the day was closed' }),
  })
  .meta({ id: 'Correction' });
export const ClosedFigureView = Figures.extend({
  of: z.string().meta({ description: 'A day or a month (Moscow)' }),
  closedAt: Instant,
  corrections: z
    .array(CorrectionView)
    .meta({ description: 'Published figures never change; the last of these counts' }),
}).meta({ id: 'ClosedFigure' });

export const DayHeadView = DayHead.meta({
  id: 'DayHead',
  description: '`head` covers every event of this day and all days before',
});

export const NotificationView = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: Instant,
    read: z.boolean(),
    title: Bilingual,
    body: Bilingual,
    link: z.string(),
  })
  .meta({ id: 'Notification' });

export const Language = z.enum(['ru', 'en']);
