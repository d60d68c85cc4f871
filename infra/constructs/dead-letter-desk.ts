import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { Env } from '../../functions/dead-letters/env.ts';
import { queueNames } from '../../shared/domain/work-queue/work-queue.ts';
import { nameOf, type Stage } from '../stages.ts';
import { ApiFunction } from './api-function.ts';
import type { DataTable } from './data-table.ts';

export type DeadLetterDeskProps = {
  readonly stage: Stage;
  readonly main: DataTable;
  readonly originSecret: string;
};

/**
 * Shows operators what was put aside, and sends it again. It alone among the functions for people may touch queues:
 * what other routes could do with that right would leave without its state.
 */
export class DeadLetterDesk extends ApiFunction<typeof Env> {
  constructor(scope: Construct, id: string, { stage, main, originSecret }: DeadLetterDeskProps) {
    super(scope, id, {
      stage,
      folder: 'dead-letters',
      env: Env,
      environment: {
        TABLE_NAME: main.table.tableName,
        ORIGIN_SECRET: originSecret,
        QUEUE_PREFIX: nameOf(stage, ''),
      },
      // Query: whose token it is. Put: that somebody sent letters again.
      tables: [{ table: main, actions: ['GetItem', 'Query', 'PutItem'] }],
      impact: 'Operators do not see which work was put aside, and send it again from a terminal only.',
      runbook: '#dead-letters',
    });
    // By name: the queues are made later, with their workers.
    const queueArns = (suffix: string) =>
      queueNames.map((name) =>
        Stack.of(this).formatArn({ service: 'sqs', resource: `${nameOf(stage, name)}${suffix}` }),
      );
    const read = ['sqs:GetQueueUrl', 'sqs:GetQueueAttributes'];
    const take = ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'];
    for (const statement of [
      new PolicyStatement({ actions: [...read, 'sqs:SendMessage'], resources: queueArns('') }),
      new PolicyStatement({ actions: [...read, ...take], resources: queueArns('-dead-letters') }),
    ])
      this.fn.addToRolePolicy(statement);
  }
}
