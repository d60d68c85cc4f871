import { setTimeout } from 'node:timers/promises';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { sqs } from '../aws/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { onCheck } from './on-check.ts';

const deps = makeDeps(Env.parse(process.env), {
  dynamo: dynamo(process.env),
  sqs: sqs(process.env),
  now: () => new Date(),
  chance: Math.random,
  pause: (milliseconds) => setTimeout(milliseconds),
  log: makeLog('check'),
});

const oneByOne = { inParallel: false };
export const handler = queueWorker(CheckMessage, (message, left) => onCheck(message, left, deps), deps.log, oneByOne);
