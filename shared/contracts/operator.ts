import * as z from 'zod';
import { CriterionId, Decision, Note, Snapshot } from '../domain/cluster/submission.ts';
import { ClusterId, Instant, OrganisationId, PersonId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';
import { ClusterView, OrganisationView, RegisterAnswerView, ReportView, TimelineEntry } from './views.ts';

const operator = { audience: 'operator', tag: 'Operator', status: 200 } as const;
const cluster = { clusterId: ClusterId };
const changes = ['not-found', 'wrong-status', 'changed-since-read'] as const;

export const listReviews = {
  ...operator,
  method: 'GET',
  path: '/operator/reviews',
  summary:
    'Applications in review, the most urgent first; or clusters that wait for the applicant or for a second look',
  input: z.strictObject({
    status: z
      .enum(['in-review', 'action-needed', 'rejected', 'suspended'])
      .optional()
      .meta({ description: '`in-review` unless told otherwise; the others newest first' }),
    clock: z.enum(['near-due', 'overdue']).optional().meta({ description: 'Of applications in review' }),
    ...pageInput,
  }),
  output: Page(
    z.object({
      clusterId: ClusterId,
      title: z.string(),
      status: z.enum(['in-review', 'action-needed', 'rejected', 'suspended']),
      since: Instant.meta({ description: 'Since when it is in this state' }),
      submission: z.int(),
      participants: z.int(),
      outcome: z.enum(['eligible', 'unclear']).optional(),
      submittedAt: Instant.optional(),
      nearDueAt: Instant.optional(),
      dueAt: Instant.optional(),
      clock: z
        .enum(['in-time', 'near-due', 'overdue', 'paused'])
        .optional()
        .meta({ description: '`paused` while the applicant must act' }),
      reviewDaysLeft: z.int().optional().meta({ description: 'Working days left once the applicant has answered' }),
      claimedBy: PersonId.optional(),
      version: z.int(),
    }),
  ),
  refusals: [],
} as const satisfies Endpoint;

export const readCase = {
  ...operator,
  method: 'GET',
  path: '/operator/clusters/{clusterId}',
  summary: 'A case on one screen: application, snapshot, report, decisions, history',
  input: z.strictObject(cluster),
  output: z.object({
    cluster: ClusterView,
    claim: z.object({ by: PersonId, at: Instant }).optional(),
    snapshot: Snapshot.optional(),
    report: ReportView.optional(),
    evidence: z.array(RegisterAnswerView).optional(),
    decisions: z.array(Decision),
    notes: z.array(Note),
    history: z.array(TimelineEntry),
  }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const claimReview = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/claim',
  summary: 'Takes a case; `force` takes it over from a colleague',
  input: z.strictObject({ ...cluster, force: z.boolean().optional() }),
  output: ClusterView,
  refusals: [...changes, 'claimed-by-another', 'conflict-of-interest'],
} as const satisfies Endpoint;

export const releaseReview = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/release',
  summary: 'Gives a case back to the queue',
  input: z.strictObject(cluster),
  output: ClusterView,
  refusals: [...changes, 'not-claimed', 'claimed-by-another'],
} as const satisfies Endpoint;

const decisionText = Paragraph(3, 3000);
export const decideCluster = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/decision',
  summary: 'Registers, returns with action needed, or rejects; one decision per submission',
  input: z.strictObject({
    ...cluster,
    decision: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('register'),
        text: decisionText.optional(),
        overrides: z
          .array(z.strictObject({ criterion: CriterionId, reason: Paragraph(3, 500) }))
          .max(8)
          .optional()
          .meta({ description: 'One for each finding that is unclear or advice: why it does not stand in the way' }),
      }),
      z.strictObject({
        outcome: z.literal('return'),
        reasons: z.array(z.string().max(60)).min(1).max(10),
        text: decisionText,
      }),
      z.strictObject({ outcome: z.literal('reject'), reason: z.string().max(60), text: decisionText }),
    ]),
  }),
  output: ClusterView,
  refusals: [
    ...changes,
    'stale-version',
    'claimed-by-another',
    'not-claimed',
    'conflict-of-interest',
    'acknowledgement-required',
    'not-ready',
    'report-outdated',
    'unknown-reason',
    'idempotency-key-reuse',
  ],
  idempotent: true,
  conditional: true,
} as const satisfies Endpoint;

export const replayReport = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/replay',
  summary: 'Judges the filed snapshot again with the rules in force today, beside the old result',
  input: z.strictObject({ ...cluster, submission: z.int().positive().optional() }),
  output: z.object({
    filed: ReportView,
    today: ReportView,
    same: z.boolean(),
    differences: z.array(z.object({ criterion: CriterionId, filed: z.string(), today: z.string() })),
  }),
  refusals: ['not-found'],
} as const satisfies Endpoint;

export const reopenCluster = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/reopening',
  summary: 'Opens a rejected application again',
  input: z.strictObject({ ...cluster, reason: Paragraph(3, 500) }),
  output: ClusterView,
  refusals: [...changes, 'conflict-of-interest'],
} as const satisfies Endpoint;

export const closeCluster = {
  ...operator,
  method: 'POST',
  path: '/operator/clusters/{clusterId}/closure',
  summary: 'Closes a suspended cluster for good',
  input: z.strictObject({ ...cluster, reason: Paragraph(3, 500) }),
  output: ClusterView,
  refusals: [...changes, 'conflict-of-interest'],
} as const satisfies Endpoint;

export const listOrganisations = {
  ...operator,
  method: 'GET',
  path: '/operator/organisations',
  summary: 'Organisations in one state; `unclear` ones wait for a person',
  input: z.strictObject({
    status: z.enum(['checking', 'unclear', 'participant', 'partner', 'refused', 'suspended', 'excluded']).optional(),
    ...pageInput,
  }),
  output: Page(OrganisationView),
  refusals: [],
} as const satisfies Endpoint;

export const decideOrganisation = {
  ...operator,
  method: 'POST',
  path: '/operator/organisations/{organisationId}/decision',
  summary: 'Admits or refuses an organisation whose register data is unclear',
  input: z.strictObject({
    organisationId: OrganisationId,
    outcome: z.enum(['participant', 'partner', 'refuse']),
    reason: Paragraph(3, 500),
  }),
  output: OrganisationView,
  refusals: [...changes, 'conflict-of-interest'],
} as const satisfies Endpoint;

const measure = {
  ...operator,
  method: 'POST',
  input: z.strictObject({ organisationId: OrganisationId, reason: Paragraph(3, 500) }),
  output: OrganisationView,
  refusals: [...changes, 'conflict-of-interest'],
} as const;

export const suspendOrganisation = {
  ...measure,
  path: '/operator/organisations/{organisationId}/suspension',
  summary: 'Suspends an admitted organisation: it takes no part and does not count until it is reinstated',
} as const satisfies Endpoint;

export const reinstateOrganisation = {
  ...measure,
  path: '/operator/organisations/{organisationId}/reinstatement',
  summary: 'Gives a suspended organisation its place back',
} as const satisfies Endpoint;

export const excludeOrganisation = {
  ...measure,
  path: '/operator/organisations/{organisationId}/exclusion',
  summary: 'Excludes an organisation for good; it cannot apply again',
} as const satisfies Endpoint;
