import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isAuthor, type Standing } from './standing.ts';
import type { ThreadStep } from './start-thread.ts';
import { onward } from '../step.ts';
import type { Thread } from './thread.ts';

/** Its author takes it back, wherever the cluster stands; title, text and former texts are gone for good. */
export function deleteThread(
  thread: Thread,
  standing: Standing,
  { at }: { readonly at: Date },
): Result<ThreadStep, Refusal> {
  if (!isAuthor(standing, thread)) return refuse({ kind: 'not-yours' });
  if (thread.status === 'deleted') return refuse({ kind: 'wrong-status', status: 'deleted' });
  const { id, clusterId, lastEventHash, kind, visibility, author, publishedAt } = thread;
  return accept({
    before: thread,
    after: {
      status: 'deleted',
      id,
      clusterId,
      lastEventHash,
      kind,
      visibility,
      author,
      publishedAt,
      ...onward(thread, at),
    },
    fact: { type: 'thread-deleted', data: { clusterId, visibility } },
    actor: standing.by.personId,
    at,
  });
}
