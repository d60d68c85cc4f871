import { s3 } from '../aws/s3.ts';
import { Files } from '../gateways/files.ts';
import { Cursors } from '../runtime/cursor.ts';
import { httpApi } from '../runtime/http-api.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { openDirectory } from './open-directory.ts';
import { routes } from './routes.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const files = new Files(s3(process.env), env.FILES_BUCKET);
const world = { now: () => new Date(), log: makeLog('search') };

export const handler = httpApi('search', routes, {
  ...stores(new Table(dynamo(process.env), env.TABLE_NAME)),
  ...world,
  originSecret: env.ORIGIN_SECRET,
  directory: openDirectory(env, files, world),
  cursors: new Cursors(env.CURSOR_KEY),
});
