import type { DynamoDb } from '../aws/dynamo-db.ts';
import type { Sqs } from '../aws/sqs.ts';
import type * as z from 'zod';
import { CheckMessage, EventMessage, MailMessage, WebhookMessage } from '../../shared/contracts/messages.ts';
import { EventQueues } from '../gateways/event-queues.ts';
import { Queue } from '../gateways/queue.ts';
import type { Log } from '../runtime/log.ts';
import { DueDeliveryStore } from '../store/due-delivery-store.ts';
import { DueMailStore } from '../store/due-mail-store.ts';
import { OutboxStore } from '../store/outbox-store.ts';
import { SenderStore } from '../store/sender-store.ts';
import { Table } from '../store/table.ts';
import { WaitingStore } from '../store/waiting-store.ts';
import type { Env } from './env.ts';

/** What only the entry, or a test, can give. */
type Outside = {
  readonly dynamo: DynamoDb;
  readonly sqs: Sqs;
  readonly now: () => Date;
  readonly log: Log;
};

export type SweepDeps = ReturnType<typeof makeDeps>;

export function makeDeps(env: z.infer<typeof Env>, { dynamo, sqs, ...outside }: Outside) {
  const table = new Table(dynamo, env.TABLE_NAME);
  const check = new Queue(sqs, env.CHECK_QUEUE_URL, CheckMessage);
  const notify = new Queue(sqs, env.NOTIFY_QUEUE_URL, EventMessage);
  const projections = new Queue(sqs, env.PROJECTIONS_QUEUE_URL, EventMessage);
  return {
    ...outside,
    outbox: new OutboxStore(table),
    waiting: new WaitingStore(table),
    mails: new DueMailStore(table),
    sender: new SenderStore(table),
    deliveries: new DueDeliveryStore(table),
    events: new EventQueues({
      check,
      notify,
      projections,
      webhook: new Queue(sqs, env.WEBHOOK_QUEUE_URL, EventMessage),
    }),
    check,
    webhook: new Queue(sqs, env.WEBHOOK_QUEUE_URL, WebhookMessage),
    mail: new Queue(sqs, env.MAIL_QUEUE_URL, MailMessage),
  };
}
