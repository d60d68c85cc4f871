import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env } from '../../functions/verify/env.ts';
import type { Stage } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import { LogCodeAlarm } from './log-code-alarm.ts';
import { ScheduledWorker } from './scheduled-worker.ts';

export type VerificationProps = { readonly stage: Stage; readonly main: DataTable };

/** Once a day everything in the table is held to what must always be true of it, a few minutes at a time. */
export class Verification extends Construct {
  constructor(scope: Construct, id: string, { stage, main }: VerificationProps) {
    super(scope, id);
    const indexes = ['listing', 'unsent', 'byOrganisation'] as const;
    const worker = new ScheduledWorker(this, 'Verify', {
      stage,
      folder: 'verify',
      memorySize: 512,
      env: Env,
      environment: { TABLE_NAME: main.table.tableName },
      // Longer than a run may take: two never walk at the same time.
      every: Duration.minutes(15),
      timeout: Duration.minutes(6),
      tables: [{ table: main, actions: ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem'], indexes }],
      impact: 'Nobody would notice that a history, a count or a registration in the table is wrong.',
      runbook: '#verify',
    });
    new LogCodeAlarm(this, 'Violated', {
      stage,
      logGroup: worker.logGroup,
      code: 'invariant-violated',
      threshold: 1,
      impact: 'What the platform says of a cluster or an organisation is not what happened.',
      runbook: '#invariant-violated',
    });
  }
}
