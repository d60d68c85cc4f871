import { randomUUID } from 'node:crypto';
import { MailMessage } from '../../shared/contracts/messages.ts';
import { ses } from '../aws/ses.ts';
import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { onMail } from './on-mail.ts';

const env = Env.parse(process.env);
const deps = makeDeps(env, {
  dynamo: dynamo(process.env),
  peopleDynamo: dynamo(process.env, env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT }),
  ses: ses(process.env),
  now: () => new Date(),
  newToken: randomUUID,
  log: makeLog('mail'),
});

export const handler = queueWorker(MailMessage, (message) => onMail(message, deps), deps.log);
