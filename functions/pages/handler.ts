import { Cursors } from '../runtime/cursor.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { Table } from '../store/table.ts';
import { easelIn } from './easel.ts';
import { Env } from './env.ts';
import { pages } from './pages.ts';
import { stores } from './stores.ts';

const env = Env.parse(process.env);
const easel = easelIn(env.PORTAL_FOLDER);
// Whoever asks is told of the failure; nobody asking must not end the process.
easel.catch(() => undefined);

export const handler = pages({
  easel: () => easel,
  asked: { ...stores(new Table(dynamo(process.env), env.TABLE_NAME)), cursors: new Cursors(env.CURSOR_KEY) },
  portalUrl: env.PORTAL_URL.replace(/\/+$/, ''),
  log: makeLog('pages'),
});
