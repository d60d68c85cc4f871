import { commentActions } from '../../domain/community/allowed-actions.ts';
import type { Comment } from '../../domain/community/comment.ts';
import { mayReadText } from '../../domain/community/reading.ts';
import type { Standing } from '../../domain/community/standing.ts';
import type { Thread } from '../../domain/community/thread.ts';
import type { CommentView, PublicCommentView } from '../community-views.ts';

/** A comment as everybody may see it: what is hidden or deleted keeps its place and says nothing. */
export const publicCommentView = (comment: Comment): PublicCommentView => viewOf(comment, comment.status === 'shown');

/** A comment for somebody in the cluster. */
export function commentView(comment: Comment, thread: Thread, standing: Standing, at: Date): CommentView {
  const reads = mayReadText(comment, standing);
  return {
    ...viewOf(comment, reads),
    mentions: reads && comment.status !== 'deleted' ? comment.mentions : [],
    ...(reads && comment.status === 'hidden' ? { moderation: comment.moderation } : {}),
    version: comment.version,
    allowedActions: commentActions(comment, thread, standing, at),
  };
}

function viewOf(comment: Comment, reads: boolean): PublicCommentView {
  const { id, threadId, status, author, replyTo, writtenAt } = comment;
  return {
    id,
    threadId,
    status,
    author,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(reads && comment.status !== 'deleted' ? { text: comment.text } : {}),
    writtenAt,
    ...(comment.status === 'deleted' || comment.editedAt === undefined ? {} : { editedAt: comment.editedAt }),
  };
}
