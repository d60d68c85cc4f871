import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { isAuthor, isTalking, moderates, type Standing } from './standing.ts';
import type { ThreadStep } from './start-thread.ts';
import { onward } from '../step.ts';
import { isReadable, type Thread } from './thread.ts';

/** Its author or a moderator ends the discussion, or takes it up again. Nothing, if it stands so already. */
export function lockThread(
  thread: Thread,
  standing: Standing,
  { locked, at }: { readonly locked: boolean; readonly at: Date },
): Result<ThreadStep | undefined, Refusal> {
  if (!isAuthor(standing, thread) && !moderates(standing)) return refuse({ kind: 'not-yours' });
  if (!isTalking(standing)) return refuse({ kind: 'wrong-status', status: standing.status });
  if (!isReadable(thread)) return refuse({ kind: 'wrong-status', status: thread.status });
  const status = locked ? 'locked' : 'open';
  if (thread.status === status) return accept(undefined);
  const { clusterId, visibility } = thread;
  return accept({
    before: thread,
    after: { ...thread, status, ...onward(thread, at) },
    fact: { type: locked ? 'thread-locked' : 'thread-unlocked', data: { clusterId, visibility } },
    actor: standing.by.personId,
    at,
  });
}
