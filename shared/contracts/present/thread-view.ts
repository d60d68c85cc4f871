import { threadActions } from '../../domain/community/allowed-actions.ts';
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
export const threadView = (thread: WrittenThread, standing: Standing): ThreadView => {
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
    version: thread.version,
    allowedActions: threadActions(thread, standing),
  };
};

export const wholeThreadView = (thread: WrittenThread, standing: Standing): WholeThreadView => ({
  ...threadView(thread, standing),
  former: thread.former,
});

/** A thread that was just written or changed: whoever did that sees what it says, and it cannot be a deleted one. */
export function writtenThreadView(thread: Thread, standing: Standing): ThreadView {
  if (thread.status === 'deleted') throw new Error('a deleted thread has nothing to show');
  return threadView(thread, standing);
}
