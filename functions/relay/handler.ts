import { CheckMessage, EventMessage } from '../../shared/contracts/messages.ts';
import { EventQueues } from '../gateways/event-queues.ts';
import { Queue } from '../gateways/queue.ts';
import { sqs } from '../aws/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { streamWorker } from '../runtime/stream-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { eventOfImage, OutboxStore } from '../store/outbox-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { onEvents } from './on-events.ts';

const env = Env.parse(process.env);
const client = sqs(process.env);
const queues = new EventQueues({
  check: new Queue(client, env.CHECK_QUEUE_URL, CheckMessage),
  notify: new Queue(client, env.NOTIFY_QUEUE_URL, EventMessage),
  projections: new Queue(client, env.PROJECTIONS_QUEUE_URL, EventMessage),
  webhook: new Queue(client, env.WEBHOOK_QUEUE_URL, EventMessage),
});
const deps = { queues, outbox: new OutboxStore(new Table(dynamo(process.env), env.TABLE_NAME)), log: makeLog('relay') };

export const handler = streamWorker(eventOfImage, (events) => onEvents(events, deps), deps.log);
