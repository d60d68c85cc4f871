import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env } from '../../functions/watch/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import { LogCodeAlarm } from './log-code-alarm.ts';
import { ScheduledWorker } from './scheduled-worker.ts';
import type { WorkQueue } from './work-queue.ts';

export type RegisterWatchProps = { readonly stage: Stage; readonly main: DataTable; readonly checks: WorkQueue };

/** Has organisations looked up again whose turn it is, spread over the day and within the register's budget. */
export class RegisterWatch extends Construct {
  constructor(scope: Construct, id: string, { stage, main, checks }: RegisterWatchProps) {
    super(scope, id);
    const worker = new ScheduledWorker(this, 'Watch', {
      stage,
      folder: 'watch',
      memorySize: 512,
      env: Env,
      environment: {
        TABLE_NAME: main.table.tableName,
        CHECK_QUEUE_URL: checks.queue.queueUrl,
        REGISTER_DAILY_BUDGET: String(stage.register.requestsPerDay),
      },
      timeout: Duration.seconds(50),
      tables: [{ table: main, actions: ['GetItem', 'UpdateItem'], indexes: ['due'] }],
      sendsTo: [checks],
      impact: 'Members of registered clusters are not looked up again: one that is liquidated goes unnoticed.',
      runbook: '#watch',
    });
    new LogCodeAlarm(this, 'Behind', {
      stage,
      logGroup: worker.logGroup,
      code: 'watch-behind',
      threshold: 5,
      impact:
        'The daily budget of the register does not suffice: members of clusters are looked up less than once a day.',
      runbook: '#watch-behind',
    });
  }
}
