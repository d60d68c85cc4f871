import type { EventMessage } from '../../shared/contracts/messages.ts';
import { CommentId } from '../../shared/domain/ids.ts';
import type { CountingDeps } from './deps.ts';

/** A comment was written: it is counted beside its thread, once. */
export async function onComment(
  { type, aggregateId }: EventMessage,
  { comments, activity, log }: CountingDeps,
): Promise<void> {
  if (type !== 'comment-written') return;
  const loaded = await comments.load(CommentId.parse(aggregateId));
  if (!loaded.ok) throw new Error('a comment that was written is not there');
  const counted = await activity.count(loaded.value);
  log('projection-completed', { aggregateId, count: counted ? 1 : 0 });
}
