import { afterAttempt, isGone, skip } from '../../shared/domain/webhook/attempt.ts';
import type { DeliveryRef, PendingDelivery } from '../../shared/domain/webhook/delivery.ts';
import { validGenerations } from '../../shared/domain/webhook/rotate-secret.ts';
import type { Webhook } from '../../shared/domain/webhook/webhook.ts';
import { webhookSignature } from '../gateways/webhook-secret.ts';
import type { WebhookRequest } from '../gateways/webhook-sender.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { WebhookWorkerDeps } from './deps.ts';
import { giveUp } from './give-up.ts';
import { stopReason } from './stop-reason.ts';

/** SQS delays a message at most this long; for longer pauses the sweeper asks. */
const longestDelaySeconds = 900;

/** One attempt of one delivery, unless it is done, not due, or in the hands of another worker. */
export async function attempt(ref: DeliveryRef, deps: WebhookWorkerDeps): Promise<void> {
  const startedAt = deps.now();
  const lease = await deps.deliveries.lease(ref, deps.newToken(), startedAt);
  if (lease === undefined) return;
  const { delivery } = lease;
  const { tries, type, eventId } = delivery;
  const fields = { eventId, eventType: type, webhookId: ref.webhookId, attempt: tries };
  const webhook = orRefuse(await deps.webhooks.load(ref.webhookId));
  const why = stopReason(webhook, type);
  if (why !== undefined) {
    await deps.deliveries.settle(lease, skip(delivery, why, startedAt), startedAt);
    return deps.log('webhook-skipped', { ...fields, reason: why });
  }

  const { result, retryAfterSeconds } = await deps.sender.send(requestFor(webhook, delivery, startedAt, deps.key));
  const at = deps.now();
  const after = afterAttempt(delivery, { result, startedAt, at, retryAfterSeconds, chance: deps.chance() });
  const outcome = result.kind === 'answered' ? result.status : result.code;
  deps.log(after.status === 'delivered' ? 'webhook-delivered' : 'webhook-not-delivered', { ...fields, outcome });
  // False: the lease had run out, and what another worker found out counts.
  if (!(await deps.deliveries.settle(lease, after, at))) return;
  if (after.status === 'failed') return giveUp(after, isGone(result) ? 'gone' : 'failing', deps);
  if (after.status !== 'pending') return;
  const delaySeconds = (Date.parse(after.nextAttemptAt) - at.getTime()) / 1000;
  if (delaySeconds <= longestDelaySeconds) await deps.queue.send({ kind: 'delivery', ...ref }, { delaySeconds });
}

function requestFor(webhook: Webhook, { messageId, body }: PendingDelivery, at: Date, key: string): WebhookRequest {
  const timestamp = Math.floor(at.getTime() / 1000);
  const generations = validGenerations(webhook, at);
  return {
    url: webhook.url,
    body,
    headers: {
      'webhook-id': messageId,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': webhookSignature(key, { id: webhook.id, generations }, { id: messageId, timestamp, body }),
    },
  };
}
