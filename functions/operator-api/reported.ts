import type { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import type { Comment } from '../../shared/domain/community/comment.ts';
import type { Thread } from '../../shared/domain/community/thread.ts';
import type { OperatorDeps } from './deps.ts';

/** What the reports are about, as it is now: two requests for a page. */
export async function reportedIn(
  reports: readonly AbuseReport[],
  { threads, comments }: Pick<OperatorDeps, 'threads' | 'comments'>,
): Promise<(report: AbuseReport) => Thread | Comment | undefined> {
  const found = new Map<string, Thread | Comment>();
  const named = reports.flatMap(({ commentId }) => (commentId === undefined ? [] : [commentId]));
  for (const thread of await threads.loadMany(reports.map(({ threadId }) => threadId))) found.set(thread.id, thread);
  for (const comment of await comments.loadMany(named)) found.set(comment.id, comment);
  return ({ threadId, commentId }) => found.get(commentId ?? threadId);
}
