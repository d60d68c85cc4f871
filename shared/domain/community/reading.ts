import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { ClusterId } from '../ids.ts';
import type { Comment } from './comment.ts';
import { isAuthor, moderates, type Standing } from './standing.ts';
import { isReadable, type ReadableThread, type Thread, type WrittenThread } from './thread.ts';

/** What was said in a thread, and how far somebody has read. */
export type Reading = {
  readonly comments: number;
  readonly lastCommentAt: string | undefined;
  readonly readUpTo: string | undefined;
};

/** The thread, if this person may see what it says: members while it is readable, author and moderators while it is hidden. */
export function readableBy(thread: Thread, standing: Standing): Result<WrittenThread, Refusal> {
  const here = thread.clusterId === standing.clusterId && standing.inside;
  if (!here || thread.status === 'deleted') return refuse({ kind: 'not-found' });
  if (isReadable(thread) || moderates(standing) || isAuthor(standing, thread)) return accept(thread);
  return refuse({ kind: 'not-found' });
}

/** The thread, if everybody may see it there. Whether the cluster may be seen is the cluster's to say. */
export const readableByAll = (thread: Thread, clusterId: ClusterId): Result<ReadableThread, Refusal> =>
  thread.clusterId === clusterId && thread.visibility === 'public' && isReadable(thread)
    ? accept(thread)
    : refuse({ kind: 'not-found' });

/** What a hidden comment said is for its author and moderators alone. */
export const mayReadText = (comment: Comment, standing: Standing): boolean =>
  comment.status === 'shown' || moderates(standing) || isAuthor(standing, comment);
