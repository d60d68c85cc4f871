import * as z from 'zod';
import { OkvedClass } from './identifiers/okved.ts';
import { AttendanceFact, GatheringFact } from './calendar/fact.ts';
import { CityRequestFact } from './city-request/fact.ts';
import { AbuseReportFact, CommentFact, ThreadFact } from './community/fact.ts';
import {
  AbuseReportId,
  AttendanceId,
  CityRequestId,
  ClusterId,
  CommentId,
  GatheringId,
  Instant,
  MandateId,
  MatchId,
  NeedId,
  OrganisationId,
  PersonId,
  ProjectId,
  Sha256,
  ThreadId,
  WebhookId,
} from './ids.ts';
import { MandateFact } from './mandate/fact.ts';
import { MatchFact } from './match/fact.ts';
import { NeedFact } from './need/fact.ts';
import { Capacity } from './organisation/capacity.ts';
import { ProjectFact } from './project/fact.ts';
import { SwitchboardFact } from './switchboard/fact.ts';
import { WorkQueueFact } from './work-queue/fact.ts';

/** What has events of its own: each has its states, its numbers 1, 2, 3 … and its chain of hashes. */
export const Aggregate = z.enum([
  'cluster',
  'organisation',
  'thread',
  'comment',
  'abuse-report',
  'sender',
  'project',
  'webhook',
  'gathering',
  'attendance',
  'need',
  'city-request',
  'mandate',
  'match',
  'work-queue',
  'switchboard',
]);
export type Aggregate = z.infer<typeof Aggregate>;

/** A person, or the platform itself (clocks, checks). */
export const EventActor = z.union([PersonId, z.literal('system')]);

const member = { organisationId: OrganisationId };
/** Codes for statistics, where they come to be or change. Events from before they were added lack them. */
const clusterCodes = { industries: z.array(OkvedClass).optional(), projects: z.int().nonnegative().optional() };
const organisationCodes = { region: z.string().length(2).optional(), mainClass: z.string().length(2).optional() };
const changeOfIdentity = { kind: z.enum(['renamed', 'succeeded']) };
const restricted = { was: z.enum(['participant', 'partner']) };
/** 25, 50, 75 or 100: the share of the threshold that this confirmation reached. */
export const Milestone = z.literal([25, 50, 75, 100]);
export type Milestone = z.infer<typeof Milestone>;
const joined = {
  ...member,
  role: z.enum(['participant', 'partner']),
  participants: z.int(),
  milestone: Milestone.optional(),
};
const submission = { submission: z.int().positive() };
/** Number of a letter on paper: that of the event that wrote it. */
const letter = { letter: z.int().positive() };

/** What happened to a cluster: type and data (ids, codes and numbers only: an event holds no personal data). */
export const ClusterFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cluster-opened'), data: z.object({ ...member, ...clusterCodes }) }),
  z.object({ type: z.literal('cluster-edited'), data: z.object({ fields: z.array(z.string()), ...clusterCodes }) }),
  z.object({
    type: z.literal('organisations-invited'),
    data: z.object({ organisationIds: z.array(OrganisationId), letter: z.int().positive().optional() }),
  }),
  z.object({ type: z.literal('invitation-accepted'), data: z.object(joined) }),
  z.object({ type: z.literal('invitation-declined'), data: z.object(member) }),
  z.object({ type: z.literal('invitation-revoked'), data: z.object(member) }),
  z.object({ type: z.literal('invitation-resent'), data: z.object(member) }),
  z.object({
    type: z.literal('invitation-reminded'),
    data: z.object({ ...member, reminder: z.int().positive(), expiresAt: Instant }),
  }),
  z.object({ type: z.literal('invitation-expired'), data: z.object(member) }),
  z.object({ type: z.literal('letter-written'), data: z.object(letter) }),
  z.object({ type: z.literal('letter-revoked'), data: z.object(letter) }),
  z.object({ type: z.literal('letter-expired'), data: z.object(letter) }),
  z.object({ type: z.literal('letter-accepted'), data: z.object({ ...letter, applicant: OrganisationId }) }),
  z.object({
    type: z.literal('letter-settled'),
    data: z.object({
      ...letter,
      applicant: OrganisationId,
      outcome: z.enum(['refused', 'cluster-full', 'cluster-ended', 'already-in']),
    }),
  }),
  z.object({ type: z.literal('join-requested'), data: z.object(member) }),
  z.object({ type: z.literal('join-request-waiting'), data: z.object(member) }),
  z.object({ type: z.literal('invitation-undelivered'), data: z.object(member) }),
  z.object({ type: z.literal('join-approved'), data: z.object(joined) }),
  z.object({ type: z.literal('join-refused'), data: z.object(member) }),
  z.object({ type: z.literal('join-withdrawn'), data: z.object(member) }),
  z.object({ type: z.literal('member-left'), data: z.object({ ...member, participants: z.int() }) }),
  z.object({ type: z.literal('member-removed'), data: z.object({ ...member, participants: z.int() }) }),
  z.object({
    type: z.literal('cluster-submitted'),
    data: z.object({ ...submission, snapshotHash: Sha256, programmeVersion: z.int() }),
  }),
  z.object({ type: z.literal('check-delayed'), data: z.object(submission) }),
  z.object({
    type: z.literal('check-completed'),
    data: z.object({ ...submission, outcome: z.enum(['eligible', 'unclear', 'not-eligible']), reportHash: Sha256 }),
  }),
  z.object({
    type: z.literal('review-claimed'),
    data: z.object({ by: PersonId, takenOverFrom: PersonId.optional() }),
  }),
  z.object({ type: z.literal('review-released'), data: z.object({ by: PersonId }) }),
  z.object({ type: z.literal('review-near-due'), data: z.object({ ...submission, dueAt: Instant }) }),
  z.object({ type: z.literal('review-overdue'), data: z.object({ ...submission, dueAt: Instant }) }),
  z.object({ type: z.literal('action-requested'), data: z.object({ ...submission, reasons: z.array(z.string()) }) }),
  z.object({ type: z.literal('action-answered'), data: z.object(submission) }),
  z.object({ type: z.literal('cluster-registered'), data: z.object({ ...submission, participants: z.int() }) }),
  z.object({ type: z.literal('cluster-rejected'), data: z.object({ ...submission, reason: z.string() }) }),
  z.object({ type: z.literal('cluster-reopened'), data: z.object({}) }),
  z.object({ type: z.literal('cluster-withdrawn'), data: z.object({}) }),
  z.object({ type: z.literal('cluster-expired'), data: z.object({}) }),
  z.object({
    type: z.literal('cluster-at-risk'),
    data: z.object({
      participants: z.int(),
      deadline: Instant,
      organisationId: OrganisationId,
      /** How its membership ended, when that is why. */
      ended: z.enum(['left', 'removed']).optional(),
    }),
  }),
  z.object({ type: z.literal('at-risk-notice'), data: z.object({ daysLeft: z.int(), deadline: Instant }) }),
  z.object({
    type: z.literal('cluster-recovered'),
    data: z.object({
      organisationId: OrganisationId,
      participants: z.int(),
      /** As what it joined, when that is why. */
      role: z.enum(['participant', 'partner']).optional(),
    }),
  }),
  z.object({ type: z.literal('cluster-suspended'), data: z.object({ participants: z.int() }) }),
  z.object({ type: z.literal('cluster-closed'), data: z.object({}) }),
  z.object({
    type: z.literal('member-lapsed'),
    data: z.object({ ...member, participants: z.int(), reason: z.string().max(40) }),
  }),
  z.object({ type: z.literal('member-counts-again'), data: z.object({ ...member, participants: z.int() }) }),
]);
export type ClusterFact = z.infer<typeof ClusterFact>;

/** What happened to an organisation's participation. */
export const OrganisationFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('organisation-applied'), data: z.object({}) }),
  z.object({ type: z.literal('organisation-check-delayed'), data: z.object({}) }),
  z.object({
    type: z.literal('organisation-admitted'),
    data: z.object({ as: z.enum(['participant', 'partner']), ...organisationCodes }),
  }),
  z.object({ type: z.literal('organisation-unclear'), data: z.object({ reason: z.string() }) }),
  z.object({ type: z.literal('organisation-refused'), data: z.object({ reason: z.string() }) }),
  z.object({ type: z.literal('representative-left'), data: z.object({}) }),
  z.object({
    type: z.literal('representation-offered'),
    data: z.object({ origin: z.enum(['representative', 'operator']), expiresAt: Instant }),
  }),
  z.object({
    type: z.literal('representation-offer-revoked'),
    data: z.object({ origin: z.enum(['representative', 'operator']) }),
  }),
  z.object({
    type: z.literal('representation-handed-over'),
    /** Whoever acted is the one who does from now on. */
    data: z.object({ origin: z.enum(['representative', 'operator']), from: z.array(PersonId).max(20) }),
  }),
  z.object({
    type: z.literal('organisation-facts-changed'),
    data: z.object({ fields: z.array(z.string()), ...organisationCodes }),
  }),
  z.object({ type: z.literal('organisation-change-proposed'), data: z.object(changeOfIdentity) }),
  z.object({ type: z.literal('organisation-change-confirmed'), data: z.object(changeOfIdentity) }),
  z.object({ type: z.literal('organisation-change-declined'), data: z.object(changeOfIdentity) }),
  z.object({ type: z.literal('organisation-openness-changed'), data: z.object({ open: z.boolean() }) }),
  z.object({ type: z.literal('organisation-capacity-granted'), data: z.object({ capacity: Capacity }) }),
  z.object({ type: z.literal('organisation-capacity-withdrawn'), data: z.object({ capacity: Capacity }) }),
  z.object({ type: z.literal('organisation-suspended'), data: z.object(restricted) }),
  z.object({ type: z.literal('organisation-reinstated'), data: z.object({ as: z.enum(['participant', 'partner']) }) }),
  z.object({ type: z.literal('organisation-excluded'), data: z.object(restricted) }),
]);
export type OrganisationFact = z.infer<typeof OrganisationFact>;

/** What happened to a subscription of webhooks. Addresses and names stay out: they may hold what is nobody's business. */
export const WebhookFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('webhook-created'), data: z.object({ owner: OrganisationId.optional() }) }),
  z.object({ type: z.literal('webhook-changed'), data: z.object({ fields: z.array(z.string()) }) }),
  z.object({ type: z.literal('webhook-secret-rotated'), data: z.object({ generation: z.int().positive() }) }),
  z.object({ type: z.literal('webhook-test'), data: z.object({}) }),
  z.object({
    type: z.literal('webhook-replay-requested'),
    data: z.object({ since: Instant, eventId: z.string().max(100).optional() }),
  }),
  z.object({ type: z.literal('webhook-disabled'), data: z.object({ reason: z.enum(['failing', 'gone']) }) }),
  z.object({ type: z.literal('webhook-ended'), data: z.object({}) }),
]);
export type WebhookFact = z.infer<typeof WebhookFact>;

/**
 * How an event was hashed. Since recipe 2 everybody who sees an event can compute its hash: in place of the person stands
 * a seal, SHA-256 of `<salt>:<actor>`. The salt is published never, so the seal names nobody, yet the actor cannot be
 * changed afterwards. Events without `seal` are of recipe 1 (before the first release): the hash covered the actor itself.
 */
export const EventSeal = z.strictObject({
  recipe: z.literal(2),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  actor: Sha256,
});

const run = { run: z.int().positive() };
/** What happened to the sender of letters. */
export const SenderFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sender-paused'),
    data: z.object({ ...run, delivered: z.int().nonnegative(), bounced: z.int().nonnegative() }),
  }),
  z.object({ type: z.literal('sender-resumed'), data: z.object(run) }),
]);

const Envelope = z.object({
  /** `<aggregate id>:<seq>`: the same event has the same id wherever it is seen. */
  id: z.string(),
  /** 1, 2, 3 … without gaps within its aggregate; the version of the aggregate after the event. */
  seq: z.int().positive(),
  at: Instant,
  actor: EventActor,
  /** Hash of the event before it (64 zeros for the first). */
  previousHash: Sha256,
  seal: EventSeal.optional(),
  /** SHA-256 over the canonical JSON of what `sealedBody` (proof/sealed-body.ts) makes of the event. */
  hash: Sha256,
});

/** The events of one kind of aggregate: the envelope and one of its facts. */
const eventOf = <const Name extends Aggregate, Id extends z.ZodType, Fact extends z.ZodType>(
  aggregate: Name,
  id: Id,
  fact: Fact,
) => z.intersection(Envelope.extend({ aggregate: z.literal(aggregate), aggregateId: id }), fact);

export const ProjectEvent = eventOf('project', ProjectId, ProjectFact);
export type ProjectEvent = z.infer<typeof ProjectEvent>;

export const ClusterEvent = eventOf('cluster', ClusterId, ClusterFact);
export type ClusterEvent = z.infer<typeof ClusterEvent>;

export const OrganisationEvent = eventOf('organisation', OrganisationId, OrganisationFact);
export type OrganisationEvent = z.infer<typeof OrganisationEvent>;

export const ThreadEvent = eventOf('thread', ThreadId, ThreadFact);
export type ThreadEvent = z.infer<typeof ThreadEvent>;

export const CommentEvent = eventOf('comment', CommentId, CommentFact);
export type CommentEvent = z.infer<typeof CommentEvent>;

export const AbuseReportEvent = eventOf('abuse-report', AbuseReportId, AbuseReportFact);
export type AbuseReportEvent = z.infer<typeof AbuseReportEvent>;

export const SenderEvent = eventOf('sender', z.uuid(), SenderFact);
export type SenderEvent = z.infer<typeof SenderEvent>;

export const WebhookEvent = eventOf('webhook', WebhookId, WebhookFact);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
export const GatheringEvent = eventOf('gathering', GatheringId, GatheringFact);
export type GatheringEvent = z.infer<typeof GatheringEvent>;

export const AttendanceEvent = eventOf('attendance', AttendanceId, AttendanceFact);
export type AttendanceEvent = z.infer<typeof AttendanceEvent>;

export const NeedEvent = eventOf('need', NeedId, NeedFact);
export type NeedEvent = z.infer<typeof NeedEvent>;

export const CityRequestEvent = eventOf('city-request', CityRequestId, CityRequestFact);
export type CityRequestEvent = z.infer<typeof CityRequestEvent>;
export const MandateEvent = eventOf('mandate', MandateId, MandateFact);
export type MandateEvent = z.infer<typeof MandateEvent>;

export const MatchEvent = eventOf('match', MatchId, MatchFact);
export type MatchEvent = z.infer<typeof MatchEvent>;

export const WorkQueueEvent = eventOf('work-queue', z.uuid(), WorkQueueFact);
export type WorkQueueEvent = z.infer<typeof WorkQueueEvent>;

export const SwitchboardEvent = eventOf('switchboard', z.uuid(), SwitchboardFact);
export type SwitchboardEvent = z.infer<typeof SwitchboardEvent>;

export const PlatformEvent = z.union([
  ClusterEvent,
  ProjectEvent,
  OrganisationEvent,
  ThreadEvent,
  CommentEvent,
  AbuseReportEvent,
  SenderEvent,
  WebhookEvent,
  GatheringEvent,
  AttendanceEvent,
  NeedEvent,
  CityRequestEvent,
  MandateEvent,
  MatchEvent,
  WorkQueueEvent,
  SwitchboardEvent,
]);
export type PlatformEvent = z.infer<typeof PlatformEvent>;
export type EventType = PlatformEvent['type'];

/** The hash before the first event of an aggregate. */
export const noHash = '0'.repeat(64);
