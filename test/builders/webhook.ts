import { noHash } from '../../shared/domain/event.ts';
import { WebhookId } from '../../shared/domain/ids.ts';
import type { PendingDelivery } from '../../shared/domain/webhook/delivery.ts';
import { type ActiveWebhook, Webhook, type WebhookOwner } from '../../shared/domain/webhook/webhook.ts';
import { clusterId, instant, organisationId, personId } from './ids.ts';

export const webhookId = (n = 1): WebhookId =>
  WebhookId.parse(`e0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`);

/** Subscription n is that of organisation n. */
export const ownedBy = (n = 1): WebhookOwner => ({ kind: 'organisation', organisationId: organisationId(n) });

export const webhook = (n = 1, more: Partial<ActiveWebhook> = {}): ActiveWebhook => ({
  status: 'active',
  id: webhookId(n),
  version: 1,
  lastEventHash: noHash,
  owner: ownedBy(n),
  name: `Система ${n}`,
  url: 'https://hooks.example.org/clusters',
  events: ['*'],
  secret: { generation: 1, earlier: [] },
  createdBy: personId(n),
  createdAt: instant(-1),
  updatedAt: instant(-1),
  ...more,
});

export const pausedWebhook = (n = 1): Webhook => ({ ...webhook(n), status: 'paused' });
export const disabledWebhook = (n = 1): Webhook =>
  Webhook.parse({ ...webhook(n), status: 'disabled', reason: 'failing', disabledAt: instant() });
export const endedWebhook = (n = 1): Webhook => Webhook.parse({ ...webhook(n), status: 'ended', endedAt: instant() });

export const pending = (more: Partial<PendingDelivery> = {}): PendingDelivery => ({
  status: 'pending',
  webhookId: webhookId(),
  at: instant(),
  eventId: `${clusterId()}:7`,
  type: 'cluster-edited',
  messageId: 'msg_1',
  body: '{}',
  attempts: [],
  round: 0,
  tries: 1,
  nextAttemptAt: instant(),
  ...more,
});
