import { type Attempt, type AttemptResult, type Delivery, type PendingDelivery, withAttempt } from './delivery.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds before each attempt, counted from the one before it: three days in all, as Standard Webhooks advises. */
export const schedule = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

const longestWait = 24 * hour;

type Made = {
  readonly result: AttemptResult;
  readonly startedAt: Date;
  readonly at: Date;
  /** What the receiver asked for with 429 or 503. */
  readonly retryAfterSeconds?: number | undefined;
  /** From 0 to 1: receivers that fall together should not be asked together. */
  readonly chance: number;
};

export const succeeded = (result: AttemptResult): boolean =>
  result.kind === 'answered' && result.status >= 200 && result.status < 300;

/** The receiver says that nobody is there any more. */
export const isGone = (result: AttemptResult): boolean => result.kind === 'answered' && result.status === 410;

/** A delivery after an attempt: done, waiting for the next, or given up. `tries` was counted when the attempt began. */
export function afterAttempt(
  delivery: PendingDelivery,
  { result, startedAt, at, retryAfterSeconds = 0, chance }: Made,
): Delivery {
  const { status, nextAttemptAt, ...common } = delivery;
  const milliseconds = Math.max(0, at.getTime() - startedAt.getTime());
  const attempt: Attempt = { at: startedAt.toISOString(), milliseconds, result };
  const known = { ...common, attempts: withAttempt(delivery.attempts, attempt) };
  if (succeeded(result)) return { ...known, status: 'delivered', deliveredAt: at.toISOString() };
  const pause = isGone(result) ? undefined : pauseAfter(delivery);
  if (pause === undefined) return { ...known, status: 'failed', failedAt: at.toISOString() };
  const wait = Math.min(longestWait * 1.1, Math.max(pause * (0.9 + 0.2 * chance), retryAfterSeconds * second));
  return { ...known, status: 'pending', nextAttemptAt: new Date(at.getTime() + wait).toISOString() };
}

/** Milliseconds to the next attempt; `undefined` when this was the last. A test is tried once: somebody is waiting. */
const pauseAfter = ({ tries, type }: PendingDelivery): number | undefined =>
  type === 'webhook-test' ? undefined : schedule[tries];

/** Nothing is sent: the subscription does not run. */
export function skip(delivery: PendingDelivery, why: 'paused' | 'disabled' | 'ended', at: Date): Delivery {
  const { status, nextAttemptAt, ...common } = delivery;
  return { ...common, status: 'skipped', skippedAt: at.toISOString(), why };
}

/** Made again from the beginning; `undefined` while it is on its way, or if this replay has asked for it already. */
export function again(delivery: Delivery, round: number, at: Date): PendingDelivery | undefined {
  if (delivery.status === 'pending' || delivery.round >= round) return undefined;
  const { webhookId, eventId, type, messageId, body, attempts } = delivery;
  const same = { webhookId, at: delivery.at, eventId, type, messageId, body, attempts };
  return { ...same, status: 'pending', round, tries: 0, nextAttemptAt: at.toISOString() };
}
