import type { EventReference } from '../store/outbox-store.ts';
import type { RelayDeps } from './deps.ts';

/** Hands new events to their queues and takes those that arrived there out of the outbox. Answers which did not. */
export async function onEvents(
  events: readonly EventReference[],
  { queues, outbox, log }: RelayDeps,
): Promise<ReadonlySet<EventReference>> {
  const failed = await queues.send(events);
  const sent = events.filter((event) => !failed.has(event));
  // Should this fail, the sweeper sends the event once more: whoever gets it twice does its work once.
  const marked = await Promise.allSettled(sent.map((event) => outbox.markSent(event)));
  const unmarked = marked.filter(({ status }) => status === 'rejected').length;
  log('events-relayed', { count: sent.length, failed: unmarked });
  if (failed.size > 0) log('events-not-relayed', { count: failed.size });
  return failed;
}
