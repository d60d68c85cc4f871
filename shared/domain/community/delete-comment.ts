import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Comment } from './comment.ts';
import { isAuthor, type Standing } from './standing.ts';
import { onward } from '../step.ts';
import type { Thread } from './thread.ts';
import type { CommentStep } from './write-comment.ts';

/** Its author takes it back at any time; the place in the conversation stays empty. */
export function deleteComment(
  comment: Comment,
  { visibility }: Pick<Thread, 'visibility'>,
  standing: Standing,
  { at }: { readonly at: Date },
): Result<CommentStep, Refusal> {
  if (!isAuthor(standing, comment)) return refuse({ kind: 'not-yours' });
  if (comment.status === 'deleted') return refuse({ kind: 'wrong-status', status: 'deleted' });
  const { id, threadId, clusterId, lastEventHash, author, replyTo, writtenAt } = comment;
  return accept({
    before: comment,
    after: {
      status: 'deleted',
      id,
      threadId,
      clusterId,
      lastEventHash,
      author,
      ...(replyTo === undefined ? {} : { replyTo }),
      writtenAt,
      ...onward(comment, at),
    },
    fact: {
      type: 'comment-deleted',
      data: { clusterId, threadId, visibility, organisationId: author.organisationId },
    },
    actor: standing.by.personId,
    at,
  });
}
