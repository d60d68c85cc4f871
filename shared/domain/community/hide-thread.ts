import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Hiding, mayShow, moderationBy } from './hiding.ts';
import { moderates, type Standing } from './standing.ts';
import type { ThreadStep } from './start-thread.ts';
import { onward } from '../step.ts';
import { isReadable, type Thread } from './thread.ts';

/** A moderator hides a thread with its comments; also where nobody may write any more. */
export function hideThread(thread: Thread, standing: Standing, hiding: Hiding): Result<ThreadStep, Refusal> {
  if (!moderates(standing)) return refuse({ kind: 'not-yours' });
  if (!isReadable(thread)) return refuse({ kind: 'wrong-status', status: thread.status });
  const { at } = hiding;
  const moderation = moderationBy(standing, hiding);
  const { clusterId, visibility, author, status } = thread;
  const { reason, by } = moderation;
  return accept({
    before: thread,
    after: { ...thread, status: 'hidden', was: status, moderation, ...onward(thread, at) },
    fact: {
      type: 'thread-hidden',
      data: { clusterId, visibility, organisationId: author.organisationId, reason, by },
    },
    actor: standing.by.personId,
    at,
  });
}

/** A moderator takes it back; what an operator hid only an operator shows. */
export function showThread(
  thread: Thread,
  standing: Standing,
  { at }: { readonly at: Date },
): Result<ThreadStep, Refusal> {
  if (!moderates(standing)) return refuse({ kind: 'not-yours' });
  if (thread.status !== 'hidden') return refuse({ kind: 'wrong-status', status: thread.status });
  const { moderation, was, ...common } = thread;
  if (!mayShow(standing, moderation)) return refuse({ kind: 'forbidden' });
  const { clusterId, visibility, author } = thread;
  return accept({
    before: thread,
    after: { ...common, status: was, ...onward(thread, at) },
    fact: { type: 'thread-shown', data: { clusterId, visibility, organisationId: author.organisationId } },
    actor: standing.by.personId,
    at,
  });
}
