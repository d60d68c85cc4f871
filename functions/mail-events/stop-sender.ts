import { mustPause, pause } from '../../shared/domain/delivery/sender.ts';
import type { MailEventsDeps } from './deps.ts';

/** Stops all letters when too many of the last day came back; the event of it tells the operators. */
export async function stopSender(at: Date, { sender, log }: Pick<MailEventsDeps, 'sender' | 'log'>): Promise<void> {
  const current = await sender.current();
  if (current.status === 'paused') return;
  const fates = await sender.lastDay(current.run, at);
  if (!mustPause(fates)) return;
  const change = pause(current, { by: 'system', at, fates });
  // Somebody else paused or resumed in this moment: the next bounce looks again.
  if (change.ok && (await sender.save(change.value)).ok) log('sending-paused', { count: fates.bounced });
}
