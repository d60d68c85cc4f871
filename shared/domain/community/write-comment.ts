import { noHash } from '../event.ts';
import type { CommentId, OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Comment } from './comment.ts';
import type { CommentFact } from './fact.ts';
import { type Standing, voiceOf } from './standing.ts';
import type { Step } from '../step.ts';
import type { Thread } from './thread.ts';

export type CommentStep = Step<Comment, CommentFact>;

type Writing = {
  readonly id: CommentId;
  readonly as: OrganisationId;
  readonly text: string;
  readonly mentions: readonly OrganisationId[];
  readonly members: ReadonlySet<OrganisationId>;
  /** The comment that it answers, if any. */
  readonly replyTo: Comment | undefined;
  readonly at: Date;
};

/**
 * A member says something to a thread that is open. The thread is not locked by this: whoever closes it in the same
 * moment finds one comment more, as if it had come just before.
 */
export function writeComment(thread: Thread, standing: Standing, writing: Writing): Result<CommentStep, Refusal> {
  const { id, as, text, members, replyTo, at } = writing;
  const voice = voiceOf(standing, as);
  if (!voice.ok) return voice;
  if (thread.status !== 'open') return refuse({ kind: 'wrong-status', status: thread.status });
  const answers = replyTo === undefined || mayBeAnswered(replyTo, thread);
  if (!answers) return refuse({ kind: 'reply-not-possible' });
  const mentions = [...new Set(writing.mentions)];
  if (mentions.some((one) => !members.has(one))) return refuse({ kind: 'mention-not-member' });

  const now = at.toISOString();
  const { clusterId, visibility } = thread;
  const answering = replyTo === undefined ? {} : { replyTo: replyTo.id };
  const place = { clusterId, threadId: thread.id };
  return accept({
    before: undefined,
    after: {
      status: 'shown',
      id,
      ...place,
      version: 1,
      lastEventHash: noHash,
      author: voice.value,
      ...answering,
      text,
      mentions,
      writtenAt: now,
      updatedAt: now,
    },
    fact: { type: 'comment-written', data: { ...place, visibility, organisationId: as, ...answering, mentions } },
    actor: standing.by.personId,
    at,
  });
}

/** One level of answers: who answers an answer answers the comment above it. */
const mayBeAnswered = (comment: Comment, thread: Thread): boolean =>
  comment.threadId === thread.id && comment.replyTo === undefined && comment.status === 'shown';
