import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

export const handler = httpApi('documents', routes, {
  ...stores(table),
  originSecret: env.ORIGIN_SECRET,
  portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
  fontFolder: env.FONT_FOLDER,
  switches: new SwitchStore(table, () => new Date()),
  now: () => new Date(),
  log: makeLog('documents'),
});
