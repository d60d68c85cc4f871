import * as z from 'zod';
import { ClusterId, CommentId, OrganisationId, ThreadId } from '../ids.ts';
import { AbuseReason } from './moderation.ts';
import { ThreadKind, Visibility } from './thread.ts';

/** Who may know of it is in each event: those about members-only threads are nobody else's business. */
const thread = { clusterId: ClusterId, visibility: Visibility };
const comment = { ...thread, threadId: ThreadId, organisationId: OrganisationId };
const hidden = { reason: AbuseReason, by: z.enum(['coordinator', 'operator']) };
const mentions = z.array(OrganisationId);

/** What happened to a thread. What it says is in the thread alone. */
export const ThreadFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('thread-started'),
    data: z.object({ ...thread, organisationId: OrganisationId, kind: ThreadKind, mentions }),
  }),
  z.object({
    type: z.literal('thread-edited'),
    /** `mentions`: who is mentioned now and was not before. */
    data: z.object({ ...thread, organisationId: OrganisationId, fields: z.array(z.string()), mentions }),
  }),
  z.object({ type: z.literal('thread-pinned'), data: z.object(thread) }),
  z.object({ type: z.literal('thread-unpinned'), data: z.object(thread) }),
  z.object({ type: z.literal('thread-locked'), data: z.object(thread) }),
  z.object({ type: z.literal('thread-unlocked'), data: z.object(thread) }),
  z.object({
    type: z.literal('thread-hidden'),
    data: z.object({ ...thread, ...hidden, organisationId: OrganisationId }),
  }),
  z.object({ type: z.literal('thread-shown'), data: z.object({ ...thread, organisationId: OrganisationId }) }),
  z.object({ type: z.literal('thread-deleted'), data: z.object(thread) }),
]);
export type ThreadFact = z.infer<typeof ThreadFact>;

/** What happened to a comment. */
export const CommentFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('comment-written'),
    data: z.object({ ...comment, replyTo: CommentId.optional(), mentions }),
  }),
  z.object({ type: z.literal('comment-edited'), data: z.object({ ...comment, mentions }) }),
  z.object({ type: z.literal('comment-deleted'), data: z.object(comment) }),
  z.object({ type: z.literal('comment-hidden'), data: z.object({ ...comment, ...hidden }) }),
  z.object({ type: z.literal('comment-shown'), data: z.object(comment) }),
]);
export type CommentFact = z.infer<typeof CommentFact>;

/** Who reported is not in its events: they are told to others. */
const report = { clusterId: ClusterId, threadId: ThreadId, commentId: CommentId.optional() };

/** What happened to a report of abuse. */
export const AbuseReportFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('abuse-reported'),
    data: z.object({ ...report, reason: AbuseReason }),
  }),
  z.object({
    type: z.literal('abuse-report-decided'),
    data: z.object({ ...report, outcome: z.enum(['hidden', 'dismissed']) }),
  }),
]);
export type AbuseReportFact = z.infer<typeof AbuseReportFact>;
