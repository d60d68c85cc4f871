import { randomBytes } from 'node:crypto';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { makeDeps } from './deps.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const elsewhere = env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT };

export const handler = httpApi(
  'member',
  routes,
  makeDeps(env, {
    dynamo: dynamo(process.env),
    people: dynamo(process.env, elsewhere),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    newToken: () => randomBytes(32).toString('base64url'),
    log: makeLog('member-api'),
  }),
);
