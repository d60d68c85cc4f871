import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type By, next, type WebhookChange } from './change.ts';
import { isLive, type Webhook } from './webhook.ts';

/** A test goes out, also while the subscription is paused or disabled: one tries before one resumes. */
export function askForTest(webhook: Webhook, by: By): Result<WebhookChange, Refusal> {
  if (!isLive(webhook)) return refuse({ kind: 'wrong-status', status: webhook.status });
  return accept(next(webhook, webhook, { type: 'webhook-test', data: {} }, by));
}

type Replay = By & {
  /** From this instant on; with `eventId`, exactly the delivery of that event, which happened then. */
  readonly since: string;
  readonly eventId?: string | undefined;
};

/** Deliveries are made again: one, or all of events since an instant. What is still on its way is left alone. */
export function askForReplay(webhook: Webhook, { since, eventId, ...by }: Replay): Result<WebhookChange, Refusal> {
  if (webhook.status !== 'active') return refuse({ kind: 'wrong-status', status: webhook.status });
  const data = { since, ...(eventId === undefined ? {} : { eventId }) };
  return accept(next(webhook, webhook, { type: 'webhook-replay-requested', data }, by));
}
