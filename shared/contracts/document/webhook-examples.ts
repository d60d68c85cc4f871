import type * as z from 'zod';
import type { DeliveryView, WebhookView } from '../webhook-endpoints.ts';
import { cluster, decidedAt, founder, openedAt, webhook } from './example-facts.ts';

type View = z.input<typeof WebhookView>;
type Delivery = z.input<typeof DeliveryView>;

const actions = (of: string): string[] => [
  `edit${of}Webhook`,
  `end${of}Webhook`,
  `rotate${of}WebhookSecret`,
  `test${of}Webhook`,
  `replay${of}WebhookDeliveries`,
];

const webhookExample: View = {
  id: webhook.id,
  version: 1,
  organisationId: founder.id,
  name: 'Внутренняя система учёта',
  url: 'https://hooks.example.org/clusters',
  events: ['*'],
  status: 'active',
  createdAt: openedAt,
  updatedAt: openedAt,
  allowedActions: actions(''),
};
const { organisationId, ...withoutOrganisation } = webhookExample;
const departmentExample: View = { ...withoutOrganisation, allowedActions: actions('Department') };

const eventId = `${cluster.id}:74`;
const deliveryExample: Delivery = {
  id: `${decidedAt}~${eventId}`,
  eventId,
  type: 'cluster-registered',
  at: decidedAt,
  status: 'delivered',
  messageId: 'msg_3f79bb7b435b05321651daefd374cdc6',
  attempts: [
    { at: '2026-10-19T13:20:46.004Z', milliseconds: 10_000, error: 'timeout' },
    { at: '2026-10-19T13:20:51.230Z', milliseconds: 84, status: 204 },
  ],
};
const body = JSON.stringify({
  type: 'cluster-registered',
  timestamp: decidedAt,
  data: {
    submission: 1,
    participants: 31,
    id: eventId,
    seq: 74,
    aggregate: 'cluster',
    aggregateId: cluster.id,
    hash: '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce',
  },
});
const secret = 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=';
const accepted = { accepted: true as const };
const rotated = { version: 2, earlierSecretsValidUntil: '2026-09-03T09:30:00.000Z', secret };
const ended = { version: 3, status: 'ended' as const, allowedActions: [] };

/** What the routes of subscriptions answer when all is well. */
export const webhookResponseExamples = {
  listWebhooks: { items: [webhookExample] },
  createWebhook: { ...webhookExample, secret },
  readWebhook: webhookExample,
  editWebhook: { ...webhookExample, version: 2, status: 'paused' as const },
  endWebhook: { ...webhookExample, ...ended },
  rotateWebhookSecret: { ...webhookExample, ...rotated },
  testWebhook: accepted,
  listWebhookDeliveries: { items: [deliveryExample] },
  readWebhookDelivery: { ...deliveryExample, body },
  replayWebhookDelivery: accepted,
  replayWebhookDeliveries: accepted,
  listDepartmentWebhooks: { items: [departmentExample] },
  createDepartmentWebhook: { ...departmentExample, secret },
  readDepartmentWebhook: departmentExample,
  editDepartmentWebhook: { ...departmentExample, version: 2, status: 'paused' as const },
  endDepartmentWebhook: { ...departmentExample, ...ended },
  rotateDepartmentWebhookSecret: { ...departmentExample, ...rotated },
  testDepartmentWebhook: accepted,
  listDepartmentWebhookDeliveries: { items: [deliveryExample] },
  readDepartmentWebhookDelivery: { ...deliveryExample, body },
  replayDepartmentWebhookDelivery: accepted,
  replayDepartmentWebhookDeliveries: accepted,
};

const creation = { name: 'Внутренняя система учёта', url: 'https://hooks.example.org/clusters', events: ['*'] };
const replay = { since: '2026-10-19T00:00:00.000Z' };

/** Bodies that may be sent as they are. */
export const webhookRequestExamples = {
  createWebhook: creation,
  editWebhook: { paused: true },
  replayWebhookDeliveries: replay,
  createDepartmentWebhook: creation,
  editDepartmentWebhook: { paused: true },
  replayDepartmentWebhookDeliveries: replay,
};
