import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Comment } from './comment.ts';
import { type Hiding, mayShow, moderationBy } from './hiding.ts';
import { moderates, type Standing } from './standing.ts';
import { onward } from '../step.ts';
import type { Thread } from './thread.ts';
import type { CommentStep } from './write-comment.ts';

/** A moderator hides what a comment says; its place stays. */
export function hideComment(
  comment: Comment,
  { visibility }: Pick<Thread, 'visibility'>,
  standing: Standing,
  hiding: Hiding,
): Result<CommentStep, Refusal> {
  if (!moderates(standing)) return refuse({ kind: 'not-yours' });
  if (comment.status !== 'shown') return refuse({ kind: 'wrong-status', status: comment.status });
  const { at } = hiding;
  const moderation = moderationBy(standing, hiding);
  const { reason, by } = moderation;
  return accept({
    before: comment,
    after: { ...comment, status: 'hidden', moderation, ...onward(comment, at) },
    fact: { type: 'comment-hidden', data: { ...placeOf(comment), visibility, reason, by } },
    actor: standing.by.personId,
    at,
  });
}

/** A moderator takes it back; what an operator hid only an operator shows. */
export function showComment(
  comment: Comment,
  { visibility }: Pick<Thread, 'visibility'>,
  standing: Standing,
  { at }: { readonly at: Date },
): Result<CommentStep, Refusal> {
  if (!moderates(standing)) return refuse({ kind: 'not-yours' });
  if (comment.status !== 'hidden') return refuse({ kind: 'wrong-status', status: comment.status });
  const { moderation, ...common } = comment;
  if (!mayShow(standing, moderation)) return refuse({ kind: 'forbidden' });
  return accept({
    before: comment,
    after: { ...common, status: 'shown', ...onward(comment, at) },
    fact: { type: 'comment-shown', data: { ...placeOf(comment), visibility } },
    actor: standing.by.personId,
    at,
  });
}

const placeOf = ({ clusterId, threadId, author }: Comment) => ({
  clusterId,
  threadId,
  organisationId: author.organisationId,
});
