import * as z from 'zod';
import { ClusterId, CommentId, Instant, Sha256, ThreadId } from '../ids.ts';
import { Paragraph } from '../text.ts';
import { Moderation } from './moderation.ts';
import { Author, Mentions } from './thread.ts';

/** Plain text, as in threads. */
export const CommentText = Paragraph(1, 2000);

const Common = z.object({
  id: CommentId,
  threadId: ThreadId,
  clusterId: ClusterId,
  version: z.int().positive(),
  lastEventHash: Sha256,
  author: Author,
  /** The comment that it answers; answers have no answers of their own. */
  replyTo: CommentId.optional(),
  writtenAt: Instant,
  updatedAt: Instant,
});
const Written = Common.extend({ text: CommentText, mentions: Mentions, editedAt: Instant.optional() });

export const ShownComment = Written.extend({ status: z.literal('shown') });
export const HiddenComment = Written.extend({ status: z.literal('hidden'), moderation: Moderation });
/** Its place in the conversation stays, what it said is gone. */
export const DeletedComment = Common.extend({ status: z.literal('deleted') });

/**
 * One comment, a thing of its own: it has its own version and events, so that fifty people who write at once touch
 * fifty items, and never the thread.
 */
export const Comment = z.discriminatedUnion('status', [ShownComment, HiddenComment, DeletedComment]);
export type Comment = z.infer<typeof Comment>;
