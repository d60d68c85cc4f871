import * as z from 'zod';
import { Inn } from '../identifiers/inn.ts';
import { ClusterId, Instant, OrganisationId, PersonId, Sha256 } from '../ids.ts';
import { Project, ReportOutcome } from './cluster.ts';
import { Contribution, MemberFacts, MemberRole } from './member.ts';

/** What was filed, word for word: immutable, hashed, the only thing that is judged. */
export const Snapshot = z.strictObject({
  clusterId: ClusterId,
  submission: z.int().positive(),
  submittedAt: Instant,
  submittedBy: PersonId,
  programme: z.strictObject({ id: z.string(), version: z.int().positive() }),
  title: z.string(),
  summary: z.string(),
  industries: z.array(z.string()),
  projects: z.array(Project),
  members: z.array(
    z.strictObject({
      organisationId: OrganisationId,
      role: MemberRole,
      confirmedAt: Instant,
      contribution: Contribution,
      facts: MemberFacts,
    }),
  ),
});
export type Snapshot = z.infer<typeof Snapshot>;
export type SnapshotMember = Snapshot['members'][number];

export const Bilingual = z.strictObject({ ru: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

export const CriterionId = z.enum([
  'threshold',
  'register-status',
  'region',
  'adjacency',
  'activity',
  'project',
  'contribution',
  'independence',
]);
export type CriterionId = z.infer<typeof CriterionId>;

/** One criterion of the programme, judged. */
export const Finding = z.strictObject({
  criterion: CriterionId,
  verdict: z.enum(['pass', 'fail', 'unclear', 'advice']),
  /** Stable code of why. */
  reason: z.string(),
  text: Bilingual,
  /** What the applicant can do next; absent when all is well. */
  nextStep: Bilingual.optional(),
  /** Organisations that the finding is about. */
  organisationIds: z.array(OrganisationId),
});
export type Finding = z.infer<typeof Finding>;

/** How one member was judged. */
export const MemberVerdict = z.strictObject({
  organisationId: OrganisationId,
  inn: Inn,
  verdict: z.enum(['counts', 'unclear', 'does-not-count', 'partner']),
  reason: z.string(),
  /** When the register was asked about it. */
  registerAsOf: Instant.optional(),
  registerStatus: z.string().optional(),
});
export type MemberVerdict = z.infer<typeof MemberVerdict>;

/** The outcome of one submission: immutable, explainable, replayable. */
export const Report = z.strictObject({
  clusterId: ClusterId,
  submission: z.int().positive(),
  programme: z.strictObject({ id: z.string(), version: z.int().positive() }),
  snapshotHash: Sha256,
  outcome: ReportOutcome,
  counted: z.int().nonnegative(),
  unclear: z.int().nonnegative(),
  threshold: z.int().positive(),
  findings: z.array(Finding),
  members: z.array(MemberVerdict),
  checkedAt: Instant,
});
export type Report = z.infer<typeof Report>;

/** What was said about a case in words: an applicant's answer, an operator's reason to open it again. */
export const Note = z.strictObject({
  clusterId: ClusterId,
  kind: z.enum(['answer', 'reopening', 'closure']),
  text: z.string(),
  by: PersonId,
  at: Instant,
});
export type Note = z.infer<typeof Note>;

/** A person's decision on one submission, bound to its report. */
export const Decision = z.strictObject({
  clusterId: ClusterId,
  submission: z.int().positive(),
  outcome: z.enum(['register', 'return', 'reject']),
  reasons: z.array(z.string()),
  text: z.string(),
  /** Criteria with advice or unclear findings that the operator accepted, with the reason. */
  overrides: z.array(z.strictObject({ criterion: CriterionId, reason: z.string() })),
  by: PersonId,
  at: Instant,
  reportHash: Sha256,
});
export type Decision = z.infer<typeof Decision>;
