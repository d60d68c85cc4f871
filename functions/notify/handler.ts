import { EventMessage } from '../../shared/contracts/messages.ts';
import { sqs } from '../aws/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { onEvent } from './on-event.ts';

const deps = makeDeps(Env.parse(process.env), {
  dynamo: dynamo(process.env),
  sqs: sqs(process.env),
  now: () => new Date(),
  log: makeLog('notify'),
});

export const handler = queueWorker(EventMessage, (message) => onEvent(message, deps), deps.log);
