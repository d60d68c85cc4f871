import { Files, s3 } from '../gateways/files.ts';
import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { AccessStore } from '../store/access-store.ts';
import { dynamo } from '../store/client.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { openDirectory } from './open-directory.ts';
import { routes } from './routes.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
const log = makeLog('search');
const files = new Files(s3(process.env), env.FILES_BUCKET);
const now = () => new Date();

export const handler = httpApi('search', routes, {
  originSecret: env.ORIGIN_SECRET,
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  directory: openDirectory(env, files, { now, log }),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  cursors: new Cursors(env.CURSOR_KEY),
  now,
  log,
});
