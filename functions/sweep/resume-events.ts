import { inParallel } from '../runtime/in-parallel.ts';
import type { SweepDeps } from './deps.ts';

/** Younger events are on their way through the stream. */
const patience = 30_000;
/** In one run; the next run is a minute away. */
const most = 500;

/** Events that the stream did not deliver. */
export async function resumeEvents({ outbox, events, now, log }: SweepDeps): Promise<number> {
  const unsent = await outbox.unsentBefore(new Date(now().getTime() - patience), most);
  if (unsent.length === 0) return 0;
  const failed = await events.send(unsent);
  const sent = unsent.filter((event) => !failed.has(event));
  await inParallel(sent, 25, (event) => outbox.markSent(event));
  if (failed.size > 0) log('events-not-relayed', { count: failed.size });
  return sent.length;
}
