import * as z from 'zod';
import { Inn } from '../identifiers/inn.ts';
import { OkvedClass } from '../identifiers/okved.ts';
import { ClusterId, Instant, OrganisationId, PersonId, ProjectId, Sha256 } from '../ids.ts';
import { Line, Paragraph } from '../text.ts';

export const ProjectStage = z.enum(['idea', 'research', 'prototype', 'pilot', 'production']);

export const Project = z.strictObject({
  id: ProjectId,
  title: Line(3, 200),
  goal: Paragraph(10, 2000),
  stage: ProjectStage,
  lead: OrganisationId,
});
export type Project = z.infer<typeof Project>;

/** How many memberships stand in each state; changed in the transaction that changes a membership. */
export const MemberCounts = z.strictObject({
  /** Confirmed, role founder or participant. */
  participants: z.int().nonnegative(),
  /** Of the participants of a registered cluster, those that do not count at present; see `counted`. */
  lapsed: z.int().nonnegative().default(0),
  partners: z.int().nonnegative(),
  invited: z.int().nonnegative(),
  requested: z.int().nonnegative(),
});
export type MemberCounts = z.infer<typeof MemberCounts>;

export const ReportOutcome = z.enum(['eligible', 'unclear', 'not-eligible']);
export type ReportOutcome = z.infer<typeof ReportOutcome>;

const Common = z.object({
  id: ClusterId,
  /** Grows by one with each accepted change; equals the sequence number of the last event; the ETag. */
  version: z.int().positive(),
  lastEventHash: Sha256,
  programme: z.strictObject({ id: z.string(), version: z.int().positive() }),
  title: Line(3, 200),
  summary: Paragraph(10, 3000),
  industries: z.array(OkvedClass).min(1).max(10),
  projects: z.array(Project).min(1).max(10),
  founder: OrganisationId,
  openToRequests: z.boolean(),
  counts: MemberCounts,
  /** Highest milestone told so far. */
  milestone: z.literal([0, 25, 50, 75, 100]),
  /** Number of the last submission; 0 before the first. */
  submissions: z.int().nonnegative(),
  /** Invitations sent on a day, for the programme's daily quota. */
  invitedToday: z.strictObject({ day: z.iso.date(), count: z.int().nonnegative() }),
  openedAt: Instant,
  updatedAt: Instant,
});

const UnderReview = Common.extend({
  submission: z.int().positive(),
  snapshotHash: Sha256,
  submittedAt: Instant,
});

const claim = z.strictObject({ by: PersonId, at: Instant });

export const GatheringCluster = Common.extend({
  status: z.literal('gathering'),
  /** Without any change until then the application expires. */
  idleUntil: Instant,
  lastReport: z.strictObject({ submission: z.int().positive(), outcome: ReportOutcome }).optional(),
});
/** In how many attempts of a check the register gave no usable answer about a member while it answered about others. */
export const Unanswered = z.strictObject({ inn: Inn, attempts: z.int().positive() });
export type Unanswered = z.infer<typeof Unanswered>;

export const CheckingCluster = UnderReview.extend({
  status: z.literal('checking'),
  /** Set once, when the applicant was told that the register does not answer. */
  delayedSince: Instant.optional(),
  attempts: z.int().nonnegative(),
  unanswered: z.array(Unanswered).optional(),
  /** When the sweeper starts the check again if nothing was heard of it. */
  nextAttemptAt: Instant,
  /** Working days of review left from an earlier round of the same application, if it was answered with changes. */
  reviewDaysLeft: z.int().nonnegative().optional(),
});
export const InReviewCluster = UnderReview.extend({
  status: z.literal('in-review'),
  outcome: z.enum(['eligible', 'unclear']),
  reviewSince: Instant,
  nearDueAt: Instant,
  dueAt: Instant,
  /** Which clock notices were told. */
  told: z.enum(['nothing', 'near-due', 'overdue']),
  claim: claim.optional(),
});
export const ActionNeededCluster = UnderReview.extend({
  status: z.literal('action-needed'),
  outcome: z.enum(['eligible', 'unclear']),
  request: z.strictObject({ reasons: z.array(z.string()).min(1), text: z.string(), by: PersonId, at: Instant }),
  /** Working days of review left; the clock stands while the applicant must act. */
  reviewDaysLeft: z.int().nonnegative(),
});
const registered = { submission: z.int().positive(), registeredAt: Instant };
export const ActiveCluster = Common.extend({ status: z.literal('active'), ...registered });
export const AtRiskCluster = Common.extend({
  status: z.literal('at-risk'),
  ...registered,
  atRiskSince: Instant,
  deadline: Instant,
  /** Notices told so far, e.g. [30, 14] days left. */
  notices: z.array(z.int()),
});
export const SuspendedCluster = Common.extend({ status: z.literal('suspended'), ...registered, suspendedAt: Instant });
export const ClosedCluster = Common.extend({ status: z.literal('closed'), ...registered, closedAt: Instant });
export const RejectedCluster = Common.extend({
  status: z.literal('rejected'),
  submission: z.int().positive(),
  rejectedAt: Instant,
  reason: z.string(),
  text: z.string(),
});
export const WithdrawnCluster = Common.extend({ status: z.literal('withdrawn'), withdrawnAt: Instant });
export const ExpiredCluster = Common.extend({ status: z.literal('expired'), expiredAt: Instant });

/** Application and cluster in one aggregate, so that registration is one constant-size write. */
export const Cluster = z.discriminatedUnion('status', [
  GatheringCluster,
  CheckingCluster,
  InReviewCluster,
  ActionNeededCluster,
  ActiveCluster,
  AtRiskCluster,
  SuspendedCluster,
  ClosedCluster,
  RejectedCluster,
  WithdrawnCluster,
  ExpiredCluster,
]);
export type Cluster = z.infer<typeof Cluster>;
export type ClusterStatus = Cluster['status'];
export type GatheringCluster = z.infer<typeof GatheringCluster>;
export type CheckingCluster = z.infer<typeof CheckingCluster>;
export type InReviewCluster = z.infer<typeof InReviewCluster>;
export type ActionNeededCluster = z.infer<typeof ActionNeededCluster>;
export type ActiveCluster = z.infer<typeof ActiveCluster>;
export type AtRiskCluster = z.infer<typeof AtRiskCluster>;
export type SuspendedCluster = z.infer<typeof SuspendedCluster>;
export type RejectedCluster = z.infer<typeof RejectedCluster>;
/** The fields that every status has. */
export type ClusterCommon = z.infer<typeof Common>;
