import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { AccessStore } from '../store/access-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { SwitchStore } from '../store/switch-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { routes } from './routes.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);

export const handler = httpApi('projects', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  switches: new SwitchStore(table, () => new Date()),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  ...stores(table),
  cursors: new Cursors(env.CURSOR_KEY),
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  log: makeLog('projects'),
});
