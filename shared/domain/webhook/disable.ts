import { next, type WebhookChange } from './change.ts';
import type { DisabledReason, Webhook } from './webhook.ts';

/** We stop a subscription whose receiver is gone or does not answer. `undefined`: it is not running anyway. */
export function disable(webhook: Webhook, reason: DisabledReason, at: Date): WebhookChange | undefined {
  if (webhook.status !== 'active') return undefined;
  const after = { ...webhook, status: 'disabled' as const, reason, disabledAt: at.toISOString() };
  return next(webhook, after, { type: 'webhook-disabled', data: { reason } }, { by: 'system', at });
}
