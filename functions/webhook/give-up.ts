import type { Delivery } from '../../shared/domain/webhook/delivery.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, type Result } from '../../shared/domain/result.ts';
import { disable } from '../../shared/domain/webhook/disable.ts';
import type { DisabledReason, Webhook } from '../../shared/domain/webhook/webhook.ts';
import { orRefuse } from '../runtime/refused.ts';
import { untilSaved } from '../runtime/until-saved.ts';
import type { WebhookWorkerDeps } from './deps.ts';

/** The newest deliveries that are looked at for a sign of life. */
const looked = 100;

/** A delivery was given up: is the whole receiver dead? Then its subscription is stopped, and its owner told. */
export async function giveUp(
  { webhookId, type, attempts, tries }: Delivery,
  reason: DisabledReason,
  { deliveries, webhooks, now, log }: WebhookWorkerDeps,
): Promise<void> {
  if (type === 'webhook-test' && reason === 'failing') return;
  const since = attempts.at(-tries)?.at ?? attempts[0]?.at ?? '';
  if (reason === 'failing') {
    const { items } = await deliveries.list(webhookId, { limit: looked, after: undefined });
    if (items.some((one) => one.status === 'delivered' && one.deliveredAt >= since)) return;
  }
  const stopped = await untilSaved(async (): Promise<Result<Webhook | undefined, Refusal>> => {
    const change = disable(orRefuse(await webhooks.load(webhookId)), reason, now());
    return change === undefined ? accept(undefined) : webhooks.change(change);
  });
  if (stopped !== undefined) log('webhook-disabled', { webhookId, reason });
}
