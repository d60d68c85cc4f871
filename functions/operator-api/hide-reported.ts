import type { Actor } from '../../shared/domain/actor.ts';
import type { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import { hideComment } from '../../shared/domain/community/hide-comment.ts';
import { hideThread } from '../../shared/domain/community/hide-thread.ts';
import { standingIn } from '../../shared/domain/community/standing.ts';
import { isReadable } from '../../shared/domain/community/thread.ts';
import { orRefuse } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { OperatorDeps } from './deps.ts';

type Hiding = { readonly note: string | undefined; readonly by: Actor; readonly at: Date };

/** Hides what a report is about for its reason, unless it is hidden or gone. */
export const hideReported = (
  { clusterId, threadId, commentId, reason }: AbuseReport,
  { note, by, at }: Hiding,
  { clusters, threads, comments }: Pick<OperatorDeps, 'clusters' | 'threads' | 'comments'>,
): Promise<boolean> =>
  untilSaved(async () => {
    const cluster = orRefuse(await clusters.load(clusterId));
    const standing = standingIn(cluster, [], by);
    const thread = orRefuse(await threads.load(threadId));
    if (commentId === undefined) {
      if (!isReadable(thread)) return { ok: true, value: false };
      const saved = await threads.save(orRefuse(hideThread(thread, standing, { reason, note, at })));
      return saved.ok ? { ok: true, value: true } : saved;
    }
    const comment = orRefuse(await comments.load(commentId));
    if (comment.status !== 'shown') return { ok: true, value: false };
    const saved = await comments.save(orRefuse(hideComment(comment, thread, standing, { reason, note, at })));
    return saved.ok ? { ok: true, value: true } : saved;
  });
