import * as z from 'zod';
import { CityOutcome, CityRequestKind } from '../city-request/city-request.ts';
import { Bilingual } from '../cluster/submission.ts';
import { AbuseReason } from '../community/moderation.ts';
import { Milestone } from '../event.ts';
import { Trl } from '../project/stages.ts';
import {
  CityRequestId,
  ClusterId,
  GatheringId,
  Instant,
  MandateId,
  MatchId,
  NeedId,
  OrganisationId,
  ProjectId,
  ThreadId,
  WebhookId,
} from '../ids.ts';
import { NeedKind } from '../need/content.ts';
import { Capacity } from '../organisation/capacity.ts';
import { Identifier } from '../organisation/organisation.ts';

const cluster = { clusterId: ClusterId, clusterTitle: z.string().max(200) };
const member = { ...cluster, organisationId: OrganisationId, organisationName: z.string().max(300) };
/** Name of who was written to, or the INN while the register was silent. */
const addressed = { ...cluster, addressee: z.string().max(300) };
const progress = { ...member, participants: z.int(), threshold: z.int() };
const submitted = { ...cluster, submission: z.int().positive() };
const deadline = { ...cluster, deadline: Instant };
const count = { participants: z.int(), threshold: z.int() };
const own = {
  organisationId: OrganisationId,
  organisationName: z.string().max(300).optional(),
  identifier: Identifier,
};
/** What is said in a cluster: where, and never what. */
const thread = { ...cluster, threadId: ThreadId };
const said = { ...thread, organisationId: OrganisationId, organisationName: z.string().max(300) };
const TextKind = z.enum(['thread', 'comment']);
const gathering = { ...cluster, gatheringId: GatheringId, startsAt: Instant };

const project = { ...cluster, projectId: ProjectId, projectTitle: z.string().max(200) };
const inProject = { ...project, organisationId: OrganisationId, organisationName: z.string().max(300) };

const need = { ...project, needId: NeedId, needKind: NeedKind };
const city = {
  ...cluster,
  cityRequestId: CityRequestId,
  departmentId: OrganisationId,
  departmentName: z.string().max(300),
};
const cityDue = { ...city, dueAt: Instant, overdue: z.boolean() };

/** News of a match; who the other side is stands in it only when both agreed. */
const match = {
  matchId: MatchId,
  what: z.enum(['proposed', 'wanted', 'declined', 'expired']),
  reason: Bilingual.optional(),
};
const mandate = {
  organisationId: OrganisationId,
  organisationName: z.string().max(300),
  mandateId: MandateId,
  needKind: NeedKind,
};
const made = { matchId: MatchId, partner: z.string().max(300) };

const kind = <const Name extends string, const Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ kind: z.literal(name), data: z.object(shape) });

/** What a notification is about: its kind, and what its text needs (ids, titles, numbers, codes, dates). */
export const NotificationSubject = z.discriminatedUnion('kind', [
  kind('invitation-received', { ...member, expiresAt: Instant.optional() }),
  kind('invitation-resent', { ...member, expiresAt: Instant.optional() }),
  kind('invitation-reminder', { ...member, expiresAt: Instant }),
  kind('invitation-revoked', member),
  kind('invitation-accepted', { ...progress, role: z.enum(['participant', 'partner']) }),
  kind('invitation-declined', member),
  kind('invitation-expired', member),
  kind('letter-accepted', addressed),
  kind('letter-failed', { ...addressed, outcome: z.enum(['refused', 'cluster-full', 'cluster-ended']) }),
  kind('letter-expired', addressed),
  kind('join-requested', member),
  kind('join-withdrawn', member),
  kind('join-request-waiting', member),
  kind('invitation-undelivered', member),
  kind('join-approved', { ...member, role: z.enum(['participant', 'partner']) }),
  kind('join-refused', member),
  kind('member-left', progress),
  kind('member-removed', member),
  kind('milestone-reached', { ...progress, milestone: Milestone }),
  kind('cluster-submitted', submitted),
  kind('check-delayed', submitted),
  kind('check-passed', submitted),
  kind('check-unclear', submitted),
  kind('check-failed', submitted),
  kind('action-needed', { ...submitted, reasons: z.array(Bilingual).max(20) }),
  kind('cluster-registered', { ...cluster, ...count }),
  kind('cluster-rejected', { ...submitted, reason: Bilingual }),
  kind('cluster-reopened', cluster),
  kind('cluster-withdrawn', cluster),
  kind('cluster-expired', cluster),
  kind('cluster-at-risk', { ...deadline, ...count }),
  kind('at-risk-notice', { ...deadline, daysLeft: z.int() }),
  kind('cluster-recovered', { ...cluster, ...count }),
  kind('cluster-suspended', { ...cluster, ...count }),
  kind('cluster-closed', cluster),
  kind('member-lapsed', { ...progress, reason: Bilingual }),
  kind('member-counts-again', progress),
  kind('review-new', submitted),
  kind('review-near-due', { ...submitted, dueAt: Instant }),
  kind('review-overdue', { ...submitted, dueAt: Instant }),
  kind('review-taken-over', cluster),
  kind('action-answered', submitted),
  kind('review-organisation', own),
  kind('sending-paused', { run: z.int(), delivered: z.int(), bounced: z.int() }),
  kind('address-broken', { reason: z.enum(['bounce', 'complaint', 'soft-bounces']) }),
  kind('organisation-check-delayed', own),
  kind('organisation-admitted', { ...own, as: z.enum(['participant', 'partner']) }),
  kind('organisation-unclear', { ...own, reason: z.string().max(60) }),
  kind('organisation-refused', { ...own, reason: z.string().max(60) }),
  kind('organisation-change-proposed', { ...own, change: z.enum(['renamed', 'succeeded']) }),
  kind('organisation-capacity-granted', { ...own, capacity: Capacity }),
  kind('organisation-capacity-withdrawn', { ...own, capacity: Capacity }),
  kind('organisation-suspended', own),
  kind('organisation-reinstated', own),
  kind('organisation-excluded', own),
  kind('representation-offered', { ...own, as: z.enum(['representative', 'operator']) }),
  kind('representation-received', own),
  kind('representation-ended', { ...own, as: z.enum(['representative', 'operator']) }),
  kind('project-opened', project),
  kind('project-request', { ...inProject, hole: z.boolean() }),
  kind('project-joined', inProject),
  kind('project-refused', inProject),
  kind('project-removed', inProject),
  kind('project-left', inProject),
  kind('project-lead-left', inProject),
  kind('project-lead-named', inProject),
  kind('project-stage-reached', { ...project, trl: Trl }),
  kind('project-stage-set-back', { ...project, trl: Trl }),
  kind('project-completed', project),
  kind('project-stopped', project),
  kind('need-expiring', { ...need, expiresAt: Instant }),
  kind('need-expired', need),
  kind('need-match', { ...need, ...match }),
  kind('need-match-made', { ...need, ...made }),
  kind('mandate-match', { ...mandate, ...match }),
  kind('mandate-match-made', { ...mandate, ...made }),
  kind('webhook-disabled', {
    /** Absent for a subscription of the department. */
    organisationId: OrganisationId.optional(),
    webhookId: WebhookId,
    webhookName: z.string().max(80),
    why: z.enum(['failing', 'gone']),
  }),
  kind('announcement-made', said),
  kind('discussion-started', said),
  kind('comment-written', said),
  kind('organisation-mentioned', said),
  kind('text-hidden', { ...thread, what: TextKind, reason: AbuseReason, by: z.enum(['coordinator', 'operator']) }),
  kind('text-shown', { ...thread, what: TextKind }),
  kind('abuse-reported', { ...thread, reason: AbuseReason }),
  kind('abuse-report-decided', { ...thread, outcome: z.enum(['hidden', 'dismissed']) }),
  kind('gathering-planned', gathering),
  kind('gathering-changed', gathering),
  kind('gathering-cancelled', gathering),
  kind('gathering-reminder', gathering),
  kind('city-request-asked', { ...city, about: CityRequestKind, dueAt: Instant }),
  kind('city-request-taken', city),
  kind('city-request-taken-over', city),
  kind('city-request-prolonged', { ...city, dueAt: Instant }),
  kind('city-request-due', cityDue),
  kind('city-request-watched', cityDue),
  kind('city-request-answered', { ...city, outcome: CityOutcome }),
  kind('city-request-withdrawn', city),
]);
export type NotificationSubject = z.infer<typeof NotificationSubject>;
export const NotificationKind = z.lazy(() => z.enum(NotificationSubject.options.map(({ shape }) => shape.kind.value)));
export type NotificationKind = NotificationSubject['kind'];

/** The data of each kind; lets a catalogue of texts be checked kind by kind. */
export type DataByKind = { [Subject in NotificationSubject as Subject['kind']]: Subject['data'] };
