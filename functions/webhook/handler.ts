import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { WebhookMessage } from '../../shared/contracts/messages.ts';
import { sqs } from '../aws/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { onMessage } from './on-message.ts';

const deps = makeDeps(Env.parse(process.env), {
  dynamo: dynamo(process.env),
  sqs: sqs(process.env),
  resolve: (name) => lookup(name, { all: true, order: 'ipv4first' }),
  now: () => new Date(),
  chance: Math.random,
  newToken: randomUUID,
  log: makeLog('webhook'),
});

export const handler = queueWorker(WebhookMessage, (message) => onMessage(message, deps), deps.log);
