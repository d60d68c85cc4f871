import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env as FiguresEnv } from '../../functions/figures/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import type { FileBucket } from './file-bucket.ts';
import { ScheduledWorker } from './scheduled-worker.ts';

export type PublishingProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  readonly files: FileBucket;
};

/** What the city tells everybody about itself: dated figures and the head of each day. */
export class Publishing extends Construct {
  constructor(scope: Construct, id: string, { stage, main, files }: PublishingProps) {
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
  }
}
