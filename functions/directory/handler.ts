import { s3 } from '../aws/s3.ts';
import { Files } from '../gateways/files.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { DirectoryStore } from '../store/directory-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import { Table } from '../store/table.ts';
import { directoryKeeper } from './directory-keeper.ts';
import { Env } from './env.ts';
import { refresh } from './refresh.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
const keeper = directoryKeeper(env, new Files(s3(process.env), env.FILES_BUCKET));
const deps = {
  source: new DirectoryStore(table),
  clusters: new ClusterStore(table),
  projects: new ProjectStore(table),
  change: keeper.change.bind(keeper),
  now: () => new Date(),
  log: makeLog('directory'),
};

export const handler = (): Promise<void> => refresh(deps);
