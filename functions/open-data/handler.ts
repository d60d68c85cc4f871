import { s3 } from '../aws/s3.ts';
import { Files } from '../gateways/files.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { ExportStore } from '../store/export-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { publishAll } from './publish-all.ts';

const env = Env.parse(process.env);
const deps = {
  store: new ExportStore(new Table(dynamo(process.env), env.TABLE_NAME)),
  published: new Files(s3(process.env), env.PUBLISHED_BUCKET),
  now: () => new Date(),
  log: makeLog('open-data'),
};

export const handler = (): Promise<void> => publishAll(deps);
