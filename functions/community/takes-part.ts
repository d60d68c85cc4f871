import type { ThreadId } from '../../shared/domain/ids.ts';
import type { Along } from '../store/aggregate-store.ts';
import { type Follower, followWrite } from '../store/follower-store.ts';
import { hasReadWrite } from '../store/reading-store.ts';

/** Who takes part follows the thread from then on, and has read it so far. */
export const takesPart = (threadId: ThreadId, follower: Follower, at: Date): readonly Along[] =>
  [followWrite(threadId, follower, at), hasReadWrite(threadId, follower.personId, at)].map((write) => ({
    write,
    refusal: { kind: 'changed-since-read' },
  }));
