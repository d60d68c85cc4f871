import { deliveryId, type Delivery } from '../../domain/webhook/delivery.ts';
import { isLive, type Webhook } from '../../domain/webhook/webhook.ts';
import type { DeliveryView, WebhookView } from '../webhook-endpoints.ts';

/** A subscription as its owner sees it. */
export function webhookView(webhook: Webhook, at: Date): WebhookView {
  const { id, version, owner, name, url, events, clusterId, status, secret, createdAt, updatedAt } = webhook;
  const validUntil = secret.earlier.map((one) => one.validUntil).findLast((until) => until > at.toISOString());
  return {
    id,
    version,
    ...(owner.kind === 'organisation' ? { organisationId: owner.organisationId } : {}),
    name,
    url,
    events,
    ...(clusterId === undefined ? {} : { clusterId }),
    status,
    ...(webhook.status === 'disabled' ? { disabledReason: webhook.reason } : {}),
    ...(validUntil === undefined ? {} : { earlierSecretsValidUntil: validUntil }),
    createdAt,
    updatedAt,
    allowedActions: actions(webhook),
  };
}

function actions(webhook: Webhook): string[] {
  if (!isLive(webhook)) return [];
  const of = webhook.owner.kind === 'operator' ? 'Department' : '';
  const always = [`edit${of}Webhook`, `end${of}Webhook`, `rotate${of}WebhookSecret`, `test${of}Webhook`];
  return webhook.status === 'active' ? [...always, `replay${of}WebhookDeliveries`] : always;
}

/** One line of the log. */
export const deliveryView = (delivery: Delivery): DeliveryView => ({
  id: deliveryId(delivery),
  eventId: delivery.eventId,
  type: delivery.type,
  at: delivery.at,
  status: delivery.status,
  ...(delivery.status === 'pending' ? { nextAttemptAt: delivery.nextAttemptAt } : {}),
  ...(delivery.status === 'skipped' ? { skippedBecause: delivery.why } : {}),
  messageId: delivery.messageId,
  attempts: delivery.attempts.map(({ at, milliseconds, result }) => ({
    at,
    milliseconds,
    ...(result.kind === 'answered' ? { status: result.status } : { error: result.code }),
  })),
});
