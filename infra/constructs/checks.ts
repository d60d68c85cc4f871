import { Construct } from 'constructs';
import { Env } from '../../functions/check/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import { LogCodeAlarm } from './log-code-alarm.ts';
import { LogCodeMilliseconds } from './log-code-milliseconds.ts';
import { QueueWorker } from './queue-worker.ts';
import type { WorkQueue } from './work-queue.ts';

export type ChecksProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  readonly registerToken: string;
  readonly pseudonymKey: string;
  readonly queue: WorkQueue;
};

/** Asks the register about organisations and submissions, as often as it allows. */
export class Checks extends Construct {
  constructor(scope: Construct, id: string, { stage, main, registerToken, pseudonymKey, queue }: ChecksProps) {
    super(scope, id);
    const worker = new QueueWorker(this, 'Check', {
      stage,
      folder: 'check',
      memorySize: 512,
      env: Env,
      environment: {
        TABLE_NAME: main.table.tableName,
        CHECK_QUEUE_URL: queue.queue.queueUrl,
        REGISTER_URL: stage.register.url,
        REGISTER_TOKEN: registerToken,
        REGISTER_RATE: String(stage.register.requestsPerSecond),
        PSEUDONYM_KEY: pseudonymKey,
      },
      queue,
      batchSize: 1,
      // The register counts our calls: more copies would only wait for each other.
      maxConcurrency: 2,
      tables: [{ table: main, actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] }],
      sendsTo: [queue],
    });
    new LogCodeAlarm(this, 'RegisterOutage', {
      stage,
      logGroup: worker.logGroup,
      code: 'register-outage',
      threshold: 20,
      impact: 'Checks wait for the register; nobody is refused, but nobody gets a result.',
      runbook: '#register-outage',
    });
    new LogCodeMilliseconds(this, 'TimeToReport', { stage, logGroup: worker.logGroup, code: 'check-completed' });
    new LogCodeAlarm(this, 'RegisterRefusesUs', {
      stage,
      logGroup: worker.logGroup,
      code: 'register-refuses-us',
      threshold: 1,
      impact: 'The register does not accept our token: no check can finish until it is renewed.',
      runbook: '#register-refuses-us',
    });
  }
}
