import type { LookupAddress } from 'node:dns';
import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Sqs } from '../aws/sqs.ts';
import type * as z from 'zod';
import { WebhookMessage } from '../../shared/contracts/messages.ts';
import { Queue } from '../gateways/queue.ts';
import { WebhookSender } from '../gateways/webhook-sender.ts';
import type { Log } from '../runtime/log.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { WebhookDeliveryStore } from '../store/webhook-delivery-store.ts';
import { RecipientsStore } from '../store/recipients-store.ts';
import { Table } from '../store/table.ts';
import { WebhookStore } from '../store/webhook-store.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give: clients, names, clock, chance. */
type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>;
  readonly now: () => Date;
  readonly chance: () => number;
  readonly newToken: () => string;
  readonly log: Log;
};

type Made = ReturnType<typeof makeDeps>;
export type WebhookWorkerDeps = Omit<Made, 'sender'> & { readonly sender: Pick<Made['sender'], 'send'> };

export function makeDeps(env: z.infer<typeof Env>, { dynamo, sqs, resolve, ...outside }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  return {
    ...outside,
    events: new RecipientsStore(table),
    clusters: new ClusterStore(table),
    webhooks: new WebhookStore(table),
    deliveries: new WebhookDeliveryStore(table),
    queue: new Queue(sqs, env.WEBHOOK_QUEUE_URL, WebhookMessage),
    sender: new WebhookSender({ loopback: env.WEBHOOK_ALLOW_LOOPBACK === 'yes', resolve }),
    key: env.WEBHOOK_KEY,
  };
}
