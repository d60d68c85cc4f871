import type { Context } from 'aws-lambda';
import { ses } from '../aws/ses.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { eraseDue } from './erase-due.ts';

const env = Env.parse(process.env);
const outside = {
  dynamo: dynamo(process.env),
  peopleDynamo: dynamo(process.env, env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT }),
  ses: ses(process.env),
  now: () => new Date(),
  log: makeLog('erase'),
};

export const handler = (_event: unknown, context: Context): Promise<void> =>
  eraseDue(makeDeps(env, { ...outside, mayGoOn: () => context.getRemainingTimeInMillis() > 10_000 }));
