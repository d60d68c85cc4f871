import { s3 } from '../aws/s3.ts';
import { Files } from '../gateways/files.ts';
import { makeLog } from '../runtime/log.ts';
import { dynamo } from '../aws/dynamo-db.ts';
import { FeedStore } from '../store/feed-store.ts';
import { FiguresStore } from '../store/figures-store.ts';
import { HeadsStore } from '../store/heads-store.ts';
import { Table } from '../store/table.ts';
import { Env } from './env.ts';
import { beginning } from './first-day.ts';
import { keepFigures } from './keep-figures.ts';
import { StateFiles } from './state-files.ts';

const env = Env.parse(process.env);
const table = new Table(dynamo(process.env), env.TABLE_NAME);
const deps = {
  feed: new FeedStore(table),
  figures: new FiguresStore(table),
  heads: new HeadsStore(table),
  states: new StateFiles(new Files(s3(process.env), env.FILES_BUCKET)),
  memory: {},
  beginning,
  now: () => new Date(),
  log: makeLog('figures'),
};

export const handler = (): Promise<void> => keepFigures(deps);
