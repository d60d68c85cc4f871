import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env as FiguresEnv } from '../../functions/figures/env.ts';
import { Env as OpenDataEnv } from '../../functions/open-data/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import type { FileBucket } from './file-bucket.ts';
import { ScheduledWorker } from './scheduled-worker.ts';

export type PublishingProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  readonly files: FileBucket;
  readonly published: FileBucket;
};

/** What the city tells everybody about itself: dated figures, the head of each day, and its register as files. */
export class Publishing extends Construct {
  constructor(scope: Construct, id: string, { stage, main, files, published }: PublishingProps) {
    super(scope, id);
    new ScheduledWorker(this, 'Figures', {
      stage,
      folder: 'figures',
      env: FiguresEnv,
      environment: { TABLE_NAME: main.table.tableName, FILES_BUCKET: files.bucket.bucketName },
      // A day with a hundred thousand events takes a minute. Two runs at once do no harm.
      timeout: Duration.minutes(5),
      memorySize: 1024,
      tables: [{ table: main, actions: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['listing'] }],
      files: [{ bucket: files, actions: ['GetObject', 'PutObject'], prefix: 'figures/' }],
      impact: 'Public figures stand still, and days are closed and proven later.',
      runbook: '#figures',
    });
    new ScheduledWorker(this, 'OpenData', {
      stage,
      folder: 'open-data',
      env: OpenDataEnv,
      environment: { TABLE_NAME: main.table.tableName, PUBLISHED_BUCKET: published.bucket.bucketName },
      // Longer than a run may take: two never write at the same time.
      every: Duration.minutes(20),
      timeout: Duration.minutes(15),
      memorySize: 1024,
      tables: [{ table: main, actions: ['Query'], indexes: ['listing'] }],
      files: [{ bucket: published, actions: ['GetObject', 'PutObject'], prefix: 'open-data/' }],
      impact: "The public downloads yesterday's data.",
      runbook: '#open-data',
    });
  }
}
