import { makeLog } from '../runtime/log.ts';
import { queueWorker } from '../runtime/queue-worker.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { onProviderEvent } from './on-provider-event.ts';
import { ProviderEvent } from './provider-event.ts';

const env = Env.parse(process.env);
const deps = makeDeps(env, {
  dynamo: dynamo(process.env),
  peopleDynamo: dynamo(process.env, env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT }),
  log: makeLog('mail-events'),
});

export const handler = queueWorker(ProviderEvent, (event) => onProviderEvent(event, deps), deps.log);
