import type { WebhookEvent } from '../event.ts';
import type { Webhook } from '../webhook/webhook.ts';
import type { Announcement } from './audience.ts';

/** Whoever relies on a subscription is told that we stopped it; everything else they did themselves. */
export function announceWebhook(event: WebhookEvent, { id, name, owner }: Webhook): Announcement[] {
  if (event.type !== 'webhook-disabled') return [];
  const data = { webhookId: id, webhookName: name, why: event.data.reason };
  return owner.kind === 'operator'
    ? [{ audience: { to: 'operators' }, subject: { kind: 'webhook-disabled', data } }]
    : [
        {
          audience: { to: 'organisation', organisationId: owner.organisationId },
          subject: { kind: 'webhook-disabled', data: { ...data, organisationId: owner.organisationId } },
        },
      ];
}
