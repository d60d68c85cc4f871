import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Unanswered } from '../../shared/domain/cluster/cluster.ts';
import type { WaitingCheck } from '../store/waiting-store.ts';
import type { CheckDeps } from './deps.ts';

/** The sweeper takes a check up this long after its own message was due. */
const sweeperWaits = 60_000;
/** Clocks of two machines differ a little. */
const tolerance = 5000;

/**
 * Whether a message is the one that was waited for. Another that comes before, sent twice or late, does nothing:
 * otherwise each duplicate would live on, sending its own successor.
 */
export const isExpected = ({ attempts, nextAttemptAt }: Pick<WaitingCheck, 'attempts' | 'nextAttemptAt'>, at: Date) =>
  attempts === 0 || Date.parse(nextAttemptAt) - sweeperWaits - tolerance <= at.getTime();

/** When the sweeper looks for a check whose own message comes in `delay` milliseconds. */
export const sweptAt = (delay: number, at: Date): Date => new Date(at.getTime() + delay + sweeperWaits);

type Again = {
  readonly delay: number;
  readonly tried: boolean;
  readonly unanswered?: readonly Unanswered[];
};

/** The register is silent, or this worker's time is over: sets the next attempt and sends itself a message for it. */
export async function comeAgain(
  waiting: WaitingCheck,
  { delay, tried, unanswered }: Again,
  deps: Pick<CheckDeps, 'waiting' | 'queue' | 'now' | 'log'>,
): Promise<void> {
  const next = {
    attempts: waiting.attempts + (tried ? 1 : 0),
    nextAttemptAt: sweptAt(delay, deps.now()).toISOString(),
    ...(unanswered === undefined ? {} : { unanswered }),
  };
  const won = await deps.waiting.reschedule(waiting, next);
  if (won) await sendAgain(waiting.message, delay, deps);
  else deps.log('check-not-needed', { reason: 'overtaken' });
}

/** The fast path only: should the message be lost, the sweeper finds the check. */
export async function sendAgain(
  message: CheckMessage,
  delay: number,
  { queue, log }: Pick<CheckDeps, 'queue' | 'log'>,
): Promise<void> {
  try {
    await queue.send(message, { delaySeconds: delay / 1000 });
  } catch (error) {
    log('check-not-rescheduled', {}, error);
  }
}
