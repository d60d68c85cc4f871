import { threadActions } from '../../domain/community/allowed-actions.ts';
import type { Reading } from '../../domain/community/reading.ts';
import type { Standing } from '../../domain/community/standing.ts';
import type { ReadableThread, Thread, WrittenThread } from '../../domain/community/thread.ts';
import type { PublicThreadView, ThreadView, WholeThreadView } from '../community-views.ts';

const edited = ({ editedAt }: WrittenThread) => (editedAt === undefined ? {} : { editedAt });

/** A thread as everybody may see it. */
export const publicThreadView = (thread: ReadableThread): PublicThreadView => {
  const { id, clusterId, kind, status, author, title, text, pinned, publishedAt } = thread;
  return { id, clusterId, kind, status, author, title, text, pinned, publishedAt, ...edited(thread) };
};

/** A thread for somebody who may see what it says. */
export const threadView = (thread: WrittenThread, standing: Standing, reading?: Reading): ThreadView => {
  const { id, clusterId, kind, status, author, title, text, pinned, publishedAt } = thread;
  return {
    id,
    clusterId,
    kind,
    status,
    author,
    title,
    text,
    pinned,
    publishedAt,
    ...edited(thread),
    visibility: thread.visibility,
    mentions: thread.mentions,
    ...(thread.status === 'hidden' ? { moderation: thread.moderation } : {}),
    ...(reading === undefined ? {} : readingView(thread, reading)),
    version: thread.version,
    allowedActions: threadActions(thread, standing),
  };
};

/** How much was said, and whether this person has read it. */
const readingView = ({ publishedAt }: WrittenThread, { comments, lastCommentAt, readUpTo }: Reading) => ({
  comments,
  ...(lastCommentAt === undefined ? {} : { lastCommentAt }),
  unread: readUpTo === undefined || readUpTo < (lastCommentAt ?? publishedAt),
});

export const wholeThreadView = (thread: WrittenThread, standing: Standing, reading?: Reading): WholeThreadView => ({
  ...threadView(thread, standing, reading),
  former: thread.former,
});

/** A thread that was just written or changed: whoever did that sees what it says, and it cannot be a deleted one. */
export function writtenThreadView(thread: Thread, standing: Standing): ThreadView {
  if (thread.status === 'deleted') throw new Error('a deleted thread has nothing to show');
  return threadView(thread, standing);
}
