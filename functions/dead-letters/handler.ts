import { DeadLetters } from '../gateways/dead-letters.ts';
import { sqs } from '../aws/sqs.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { Table } from '../store/table.ts';
import { WorkQueueStore } from '../store/work-queue-store.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
// What a queue calls itself is a name; where it is asked is for the environment to say.
const queues = sqs(process.env);

export const handler = httpApi('deadLetters', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  deadLetters: (queue) => new DeadLetters(queues, `${env.QUEUE_PREFIX}${queue}`),
  workQueues: new WorkQueueStore(table),
  now: () => new Date(),
  log: makeLog('dead-letters'),
});
