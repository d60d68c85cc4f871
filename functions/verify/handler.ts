import { setTimeout } from 'node:timers/promises';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeLog } from '../runtime/log.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { verify } from './verify.ts';

const deps = makeDeps(Env.parse(process.env), {
  dynamo: dynamo(process.env),
  now: () => new Date(),
  pause: (milliseconds) => setTimeout(milliseconds),
  log: makeLog('verify'),
});

export const handler = (): Promise<void> => verify(deps);
