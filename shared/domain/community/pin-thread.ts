import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isTalking, type Standing } from './standing.ts';
import type { ThreadStep } from './start-thread.ts';
import { onward } from '../step.ts';
import { isReadable, type Thread } from './thread.ts';

/** The coordinator puts an announcement before all others, or back in its row. Nothing, if it stands so already. */
export function pinThread(
  thread: Thread,
  standing: Standing,
  { pinned, at }: { readonly pinned: boolean; readonly at: Date },
): Result<ThreadStep | undefined, Refusal> {
  if (!standing.coordinator || thread.kind !== 'announcement') return refuse({ kind: 'not-yours' });
  if (!isTalking(standing)) return refuse({ kind: 'wrong-status', status: standing.status });
  if (!isReadable(thread)) return refuse({ kind: 'wrong-status', status: thread.status });
  if (thread.pinned === pinned) return accept(undefined);
  const { clusterId, visibility } = thread;
  return accept({
    before: thread,
    after: { ...thread, pinned, ...onward(thread, at) },
    fact: { type: pinned ? 'thread-pinned' : 'thread-unpinned', data: { clusterId, visibility } },
    actor: standing.by.personId,
    at,
  });
}
