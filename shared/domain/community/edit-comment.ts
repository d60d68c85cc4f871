import type { OrganisationId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Comment } from './comment.ts';
import { communityLimits } from './limits.ts';
import { type Standing, voiceOf } from './standing.ts';
import { onward } from '../step.ts';
import type { Thread } from './thread.ts';
import type { CommentStep } from './write-comment.ts';

type Edit = {
  readonly text: string;
  /** `undefined`: those that were mentioned. */
  readonly mentions: readonly OrganisationId[] | undefined;
  readonly members: ReadonlySet<OrganisationId>;
  readonly sawVersion: number;
  readonly at: Date;
};

/** Whether a comment may still be put right. */
export const isFresh = ({ writtenAt }: Pick<Comment, 'writtenAt'>, at: Date): boolean =>
  at.getTime() - Date.parse(writtenAt) <= communityLimits.commentEditMinutes * 60_000;

/** The author puts a comment right while it is new. */
export function editComment(
  comment: Comment,
  thread: Thread,
  standing: Standing,
  edit: Edit,
): Result<CommentStep, Refusal> {
  const { text, members, sawVersion, at } = edit;
  const { clusterId, threadId, author } = comment;
  const voice = voiceOf(standing, author.organisationId);
  if (!voice.ok) return voice;
  if (comment.version !== sawVersion) return refuse({ kind: 'stale-version' });
  if (thread.status !== 'open') return refuse({ kind: 'wrong-status', status: thread.status });
  if (comment.status !== 'shown') return refuse({ kind: 'wrong-status', status: comment.status });
  if (!isFresh(comment, at)) return refuse({ kind: 'too-late' });
  const mentions = [...new Set(edit.mentions ?? comment.mentions)];
  const added = mentions.filter((one) => !comment.mentions.includes(one));
  if (added.some((one) => !members.has(one))) return refuse({ kind: 'mention-not-member' });
  return accept({
    before: comment,
    after: { ...comment, text, mentions, editedAt: at.toISOString(), ...onward(comment, at) },
    fact: {
      type: 'comment-edited',
      data: {
        clusterId,
        threadId,
        visibility: thread.visibility,
        organisationId: author.organisationId,
        mentions: added,
      },
    },
    actor: standing.by.personId,
    at,
  });
}
