import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const elsewhere = env.PEOPLE_ENDPOINT === '' ? {} : { endpoint: env.PEOPLE_ENDPOINT };
const main = new Table(dynamo(process.env), env.TABLE_NAME);
const people = new Table(dynamo(process.env, elsewhere), env.PEOPLE_TABLE_NAME);

export const handler = httpApi('privacy', routes, {
  ...stores(main, people),
  originSecret: env.ORIGIN_SECRET,
  cursors: new Cursors(env.CURSOR_KEY),
  switches: new SwitchStore(main, () => new Date()),
  now: () => new Date(),
  log: makeLog('privacy'),
});
