import { sqs } from '../aws/sqs.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { sweep } from './sweep.ts';

const deps = makeDeps(Env.parse(process.env), {
  dynamo: dynamo(process.env),
  sqs: sqs(process.env),
  now: () => new Date(),
  log: makeLog('sweep'),
});

export const handler = (): Promise<void> => sweep(deps);
