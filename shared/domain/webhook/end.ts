import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type By, next, type WebhookChange } from './change.ts';
import { isLive, type Webhook } from './webhook.ts';

/** Ends a subscription for good. Its log stays readable for as long as it lasts. */
export function end(webhook: Webhook, by: By): Result<WebhookChange, Refusal> {
  if (!isLive(webhook)) return refuse({ kind: 'wrong-status', status: webhook.status });
  const { status, reason, disabledAt, ...common } = { reason: undefined, disabledAt: undefined, ...webhook };
  const after = { ...common, status: 'ended' as const, endedAt: by.at.toISOString() };
  return accept(next(webhook, after, { type: 'webhook-ended', data: {} }, by));
}
