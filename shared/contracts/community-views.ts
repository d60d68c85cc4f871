import * as z from 'zod';
import { Following } from '../domain/community/following.ts';
import { AbuseReason, Moderation } from '../domain/community/moderation.ts';
import { Author, ThreadKind, Visibility } from '../domain/community/thread.ts';
import { AbuseReportId, ClusterId, CommentId, Instant, OrganisationId, ThreadId } from '../domain/ids.ts';
import { AllowedActions } from './views.ts';

const AuthorView = Author.meta({ description: 'The organisation; no person is ever shown' });
const text = z.string().meta({
  description: 'Plain text with line breaks; nothing in it is markup',
  example: 'Встречаемся во вторник.\nПовестка: https://example.org/agenda',
});

/** A thread as the public sees it. */
export const PublicThreadView = z
  .object({
    id: ThreadId,
    clusterId: ClusterId,
    kind: ThreadKind,
    status: z.enum(['open', 'locked']),
    author: AuthorView,
    title: z.string(),
    text,
    pinned: z.boolean(),
    publishedAt: Instant,
    editedAt: Instant.optional(),
  })
  .meta({ id: 'PublicThread' });
export type PublicThreadView = z.infer<typeof PublicThreadView>;

/** A thread as members, its author and moderators see it; the latter two also when it is hidden. */
export const ThreadView = PublicThreadView.extend({
  status: z.enum(['open', 'locked', 'hidden']),
  visibility: Visibility,
  mentions: z.array(OrganisationId),
  moderation: Moderation.optional(),
  comments: z.int().optional().meta({ description: 'How many were written; follows within seconds' }),
  lastCommentAt: Instant.optional(),
  unread: z.boolean().optional().meta({ description: 'Something was said that the caller has not read' }),
  version: z.int(),
  allowedActions: AllowedActions,
}).meta({ id: 'Thread' });
export type ThreadView = z.infer<typeof ThreadView>;

/** With what it said before. */
export const WholeThreadView = ThreadView.extend({
  following: Following.optional().meta({ description: 'How much of it the caller is told' }),
  former: z.array(z.object({ title: z.string(), text: z.string(), until: Instant })),
}).meta({ id: 'WholeThread' });
export type WholeThreadView = z.infer<typeof WholeThreadView>;

/** A comment as the public sees it; of one that is hidden or deleted only the place is left. */
export const PublicCommentView = z
  .object({
    id: CommentId,
    threadId: ThreadId,
    status: z.enum(['shown', 'hidden', 'deleted']),
    author: AuthorView,
    replyTo: CommentId.optional(),
    text: text.optional(),
    writtenAt: Instant,
    editedAt: Instant.optional(),
  })
  .meta({ id: 'PublicComment' });
export type PublicCommentView = z.infer<typeof PublicCommentView>;

export const CommentView = PublicCommentView.extend({
  mentions: z.array(OrganisationId),
  moderation: Moderation.optional(),
  version: z.int(),
  allowedActions: AllowedActions,
}).meta({ id: 'Comment' });
export type CommentView = z.infer<typeof CommentView>;

/** A report in the operators' queue, with the text as it stands now. */
export const AbuseReportView = z
  .object({
    id: AbuseReportId,
    clusterId: ClusterId,
    threadId: ThreadId,
    commentId: CommentId.optional(),
    status: z.enum(['open', 'decided']),
    organisationId: OrganisationId.meta({ description: 'Who reported it' }),
    reason: AbuseReason,
    note: z.string().optional(),
    reportedAt: Instant,
    outcome: z.enum(['hidden', 'dismissed']).optional(),
    decidedAt: Instant.optional(),
    about: z
      .object({
        status: z.string(),
        author: AuthorView,
        title: z.string().optional(),
        text: z.string().optional(),
      })
      .optional(),
    version: z.int(),
    allowedActions: AllowedActions,
  })
  .meta({ id: 'AbuseReport' });
export type AbuseReportView = z.infer<typeof AbuseReportView>;
