import type { Table } from '../store/table.ts';
import { WebhookDeliveryStore } from '../store/webhook-delivery-store.ts';
import { WebhookStore } from '../store/webhook-store.ts';

/** What this service keeps; the worker that sends has stores of its own. */
export const stores = (table: Table) => ({
  webhooks: new WebhookStore(table),
  webhookDeliveries: new WebhookDeliveryStore(table),
});
