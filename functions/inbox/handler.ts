import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { AccessStore } from '../store/access-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

export const handler = httpApi('inbox', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  switches: new SwitchStore(table, () => new Date()),
  ...stores(table),
  cursors: new Cursors(env.CURSOR_KEY),
  now: () => new Date(),
  log: makeLog('inbox'),
});
