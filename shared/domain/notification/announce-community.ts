import type { AbuseReport } from '../community/abuse-report.ts';
import type { Comment } from '../community/comment.ts';
import { isReadable, type Thread } from '../community/thread.ts';
import type { AbuseReportEvent, CommentEvent, ThreadEvent } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** Who wants to hear of a piece of news, found when it is told. */
export type Readers = { readonly mentioned: readonly PersonId[]; readonly told: readonly PersonId[] };
type Place = { readonly clusterTitle: string; readonly organisationName: string };

/** Who is told what about a thread. What is hidden or gone by then is not announced any more. */
export function announceThread(event: ThreadEvent, thread: Thread, place: Place, readers: Readers): Announcement[] {
  const { id: threadId, clusterId, author } = thread;
  const { clusterTitle, organisationName } = place;
  const { organisationId } = author;
  const about = { clusterId, clusterTitle, threadId };
  const from = { ...about, organisationId, organisationName };
  switch (event.type) {
    case 'thread-started': {
      if (!isReadable(thread)) return [];
      const kind = thread.kind === 'announcement' ? 'announcement-made' : 'discussion-started';
      return [
        to(readers.mentioned, { kind: 'organisation-mentioned', data: from }),
        to(readers.told, { kind, data: from }),
      ];
    }
    case 'thread-edited':
      return isReadable(thread) ? [to(readers.mentioned, { kind: 'organisation-mentioned', data: from })] : [];
    case 'thread-hidden': {
      const data = { ...about, what: 'thread', reason: event.data.reason, by: event.data.by } as const;
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: 'text-hidden', data } }];
    }
    case 'thread-shown': {
      const subject = { kind: 'text-shown', data: { ...about, what: 'thread' } } as const;
      return [{ audience: { to: 'organisation', organisationId }, subject }];
    }
    // Whoever reads sees these at once, and nothing has to be done.
    case 'thread-pinned':
    case 'thread-unpinned':
    case 'thread-locked':
    case 'thread-unlocked':
    case 'thread-deleted':
      return [];
  }
}

/** Who is told what about a comment. */
export function announceComment(
  event: CommentEvent,
  comment: Comment,
  thread: Thread,
  { clusterTitle, organisationName }: Place,
  { mentioned, told }: Readers,
): Announcement[] {
  const { clusterId, threadId, author } = comment;
  const { organisationId } = author;
  const about = { clusterId, clusterTitle, threadId };
  const from = { ...about, organisationId, organisationName };
  const stands = comment.status === 'shown' && isReadable(thread);
  switch (event.type) {
    case 'comment-written':
      if (!stands) return [];
      return [
        to(mentioned, { kind: 'organisation-mentioned', data: from }),
        to(told, { kind: 'comment-written', data: from }),
      ];
    case 'comment-edited':
      return stands ? [to(mentioned, { kind: 'organisation-mentioned', data: from })] : [];
    case 'comment-hidden': {
      const data = { ...about, what: 'comment', reason: event.data.reason, by: event.data.by } as const;
      return [{ audience: { to: 'organisation', organisationId }, subject: { kind: 'text-hidden', data } }];
    }
    case 'comment-shown': {
      const subject = { kind: 'text-shown', data: { ...about, what: 'comment' } } as const;
      return [{ audience: { to: 'organisation', organisationId }, subject }];
    }
    case 'comment-deleted':
      return [];
  }
}

/** Operators hear of a report, and who reported hears what became of it. */
export function announceReport(
  event: AbuseReportEvent,
  { clusterId, threadId, organisationId, reason }: AbuseReport,
  { clusterTitle }: Place,
): Announcement[] {
  const about = { clusterId, clusterTitle, threadId };
  if (event.type === 'abuse-reported')
    return [{ audience: { to: 'operators' }, subject: { kind: 'abuse-reported', data: { ...about, reason } } }];
  const subject = { kind: 'abuse-report-decided', data: { ...about, outcome: event.data.outcome } } as const;
  return [{ audience: { to: 'organisation', organisationId }, subject }];
}

const to = (personIds: readonly PersonId[], subject: NotificationSubject): Announcement => ({
  audience: { to: 'people', personIds },
  subject,
});
