import * as z from 'zod';
import { CommentText } from '../domain/community/comment.ts';
import { AbuseReason } from '../domain/community/moderation.ts';
import { Mentions, ThreadKind, ThreadText, ThreadTitle, Visibility } from '../domain/community/thread.ts';
import { ClusterId, CommentId, OrganisationId, ThreadId } from '../domain/ids.ts';
import { Paragraph } from '../domain/text.ts';
import { CommentView, ThreadView, WholeThreadView } from './community-views.ts';
import type { Endpoint } from './endpoint.ts';
import { Page, pageInput } from './page.ts';

const community = { audience: 'member', service: 'community', tag: 'Community', status: 200 } as const;
const forum = { clusterId: ClusterId };
const thread = { ...forum, threadId: ThreadId };
const comment = { ...thread, commentId: CommentId };
const as = OrganisationId.meta({ description: 'A confirmed member that the caller represents, and speaks for' });
const mentions = Mentions.optional().meta({ description: 'Confirmed members whose representatives are told' });
const hiding = { reason: AbuseReason, note: Paragraph(3, 500).optional() };
const common = ['not-found', 'not-yours', 'wrong-status'] as const;
const changes = [...common, 'changed-since-read'] as const;

export const listThreads = {
  ...community,
  method: 'GET',
  path: '/clusters/{clusterId}/threads',
  summary: 'Announcements (pinned ones first) or discussions of a cluster, newest first; hidden ones for moderators',
  input: z.strictObject({
    ...forum,
    what: z.enum(['announcement', 'discussion', 'hidden']).optional().meta({ description: 'discussion, if absent' }),
    ...pageInput,
  }),
  output: Page(ThreadView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const startThread = {
  ...community,
  method: 'POST',
  path: '/clusters/{clusterId}/threads',
  status: 201,
  summary: 'Announces (the coordinator) or begins a discussion (any confirmed member), for members or for everybody',
  input: z.strictObject({
    ...forum,
    organisationId: as,
    kind: ThreadKind,
    visibility: Visibility,
    title: ThreadTitle,
    text: ThreadText,
    mentions,
  }),
  output: ThreadView,
  refusals: [...changes, 'forbidden', 'mention-not-member', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const readThread = {
  ...community,
  method: 'GET',
  path: '/clusters/{clusterId}/threads/{threadId}',
  summary: 'One thread, with what it said before',
  input: z.strictObject(thread),
  output: WholeThreadView,
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const editThread = {
  ...community,
  method: 'PATCH',
  path: '/clusters/{clusterId}/threads/{threadId}',
  summary: 'The author says it differently; what it said before stays readable',
  input: z.strictObject({
    ...thread,
    title: ThreadTitle.optional(),
    text: ThreadText.optional(),
    mentions,
    visibility: z
      .literal('members')
      .optional()
      .meta({ description: 'Back to the members; never the other way: comments were written for members' }),
  }),
  output: ThreadView,
  refusals: [...common, 'stale-version', 'mention-not-member'],
  conditional: true,
} as const satisfies Endpoint;

const threadChange = { ...community, method: 'POST', output: ThreadView } as const;

export const pinThread = {
  ...threadChange,
  path: '/clusters/{clusterId}/threads/{threadId}/pinning',
  summary: 'Puts an announcement before all others, or back in its row',
  input: z.strictObject({ ...thread, pinned: z.boolean() }),
  refusals: changes,
} as const satisfies Endpoint;

export const lockThread = {
  ...threadChange,
  path: '/clusters/{clusterId}/threads/{threadId}/locking',
  summary: 'Ends a discussion, or takes it up again',
  input: z.strictObject({ ...thread, locked: z.boolean() }),
  refusals: changes,
} as const satisfies Endpoint;

export const hideThread = {
  ...threadChange,
  path: '/clusters/{clusterId}/threads/{threadId}/hiding',
  summary: 'The coordinator or an operator hides a thread, with a reason; its author is told',
  input: z.strictObject({ ...thread, ...hiding }),
  refusals: changes,
} as const satisfies Endpoint;

export const showThread = {
  ...threadChange,
  path: '/clusters/{clusterId}/threads/{threadId}/showing',
  summary: 'Shows a hidden thread again; what an operator hid only an operator shows',
  input: z.strictObject(thread),
  refusals: [...changes, 'forbidden'],
} as const satisfies Endpoint;

export const deleteThread = {
  ...community,
  method: 'POST',
  path: '/clusters/{clusterId}/threads/{threadId}/deletion',
  summary: 'The author takes a thread back; its texts are gone for good',
  input: z.strictObject(thread),
  output: z.object({ deleted: z.literal(true) }),
  refusals: changes,
} as const satisfies Endpoint;

export const listComments = {
  ...community,
  method: 'GET',
  path: '/clusters/{clusterId}/threads/{threadId}/comments',
  summary: 'Comments of a thread; of hidden and deleted ones the place is left',
  input: z.strictObject({
    ...thread,
    order: z.enum(['oldest', 'newest']).optional().meta({ description: 'oldest, if absent' }),
    ...pageInput,
  }),
  output: Page(CommentView),
  refusals: ['not-found', 'not-yours'],
} as const satisfies Endpoint;

export const writeComment = {
  ...community,
  method: 'POST',
  path: '/clusters/{clusterId}/threads/{threadId}/comments',
  status: 201,
  summary: 'Comments on a thread, or answers a comment (one level)',
  input: z.strictObject({
    ...thread,
    organisationId: as,
    text: CommentText,
    mentions,
    replyTo: CommentId.optional(),
  }),
  output: CommentView,
  refusals: [...changes, 'mention-not-member', 'reply-not-possible', 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;

export const editComment = {
  ...community,
  method: 'PATCH',
  path: '/clusters/{clusterId}/threads/{threadId}/comments/{commentId}',
  summary: 'The author puts a comment right, within 15 minutes',
  input: z.strictObject({ ...comment, text: CommentText, mentions }),
  output: CommentView,
  refusals: [...common, 'stale-version', 'too-late', 'mention-not-member'],
  conditional: true,
} as const satisfies Endpoint;

const commentChange = { ...community, method: 'POST', output: CommentView, refusals: changes } as const;

export const deleteComment = {
  ...commentChange,
  path: '/clusters/{clusterId}/threads/{threadId}/comments/{commentId}/deletion',
  summary: 'The author takes a comment back; its place stays',
  input: z.strictObject(comment),
} as const satisfies Endpoint;

export const hideComment = {
  ...commentChange,
  path: '/clusters/{clusterId}/threads/{threadId}/comments/{commentId}/hiding',
  summary: 'The coordinator or an operator hides a comment, with a reason; its author is told',
  input: z.strictObject({ ...comment, ...hiding }),
} as const satisfies Endpoint;

export const showComment = {
  ...commentChange,
  path: '/clusters/{clusterId}/threads/{threadId}/comments/{commentId}/showing',
  summary: 'Shows a hidden comment again; what an operator hid only an operator shows',
  input: z.strictObject(comment),
  refusals: [...changes, 'forbidden'],
} as const satisfies Endpoint;

export const reportAbuse = {
  ...community,
  method: 'POST',
  path: '/clusters/{clusterId}/threads/{threadId}/reports',
  status: 201,
  summary: 'Tells the operators that a thread or a comment does not belong here',
  input: z.strictObject({
    ...thread,
    commentId: CommentId.optional().meta({ description: 'Absent: the thread itself' }),
    organisationId: as,
    ...hiding,
  }),
  output: z.object({ reported: z.literal(true) }),
  refusals: [...changes, 'quota-exceeded', 'idempotency-key-reuse'],
  idempotent: true,
} as const satisfies Endpoint;
