import { Duration } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { nameOf } from '../stages.ts';
import type { DataTable } from './data-table.ts';
import { HouseAlarm, minute } from './house-alarm.ts';
import { type EnvSchema, ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type StreamWorkerProps<Env extends EnvSchema> = ServiceFunctionProps<Env> & {
  readonly source: DataTable;
  /** The `entity` of new items that it wants to see. */
  readonly entity: string;
  /** An attribute (a string) without which an item does not concern it: a seeded city has a hundred thousand events. */
  readonly having: string;
};

/** Sees new items of one kind. A poisoned record is halved out, tried, and put aside, so that it never blocks the shard. */
export class StreamWorker<Env extends EnvSchema> extends ServiceFunction<Env> {
  constructor(scope: Construct, id: string, { source, entity, having, ...props }: StreamWorkerProps<Env>) {
    super(scope, id, props);
    const failures = new Queue(this, 'Failures', {
      queueName: nameOf(props.stage, `${props.folder}-failures`),
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(failures).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SQS3',
      reason: 'It is the place of failed stream batches itself: nothing consumes it, the alarm calls a person.',
    });
    this.fn.addEventSource(
      new DynamoEventSource(source.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 25,
        bisectBatchOnError: true,
        retryAttempts: 8,
        maxRecordAge: Duration.hours(6),
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(failures),
        filters: [
          {
            pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { entity: { S: [entity] }, [having]: { S: [{ exists: true }] } } },
            }),
          },
        ],
      }),
    );
    const { stage, impact, runbook } = props;
    new HouseAlarm(this, 'FailuresVisible', {
      stage,
      metric: failures.metricApproximateNumberOfMessagesVisible({ period: minute }),
      impact,
      runbook: `${runbook}-failures`,
    });
    new HouseAlarm(this, 'IteratorAge', {
      stage,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: this.fn.functionName },
        statistic: Stats.MAXIMUM,
        period: minute,
      }),
      threshold: Duration.minutes(1).toMilliseconds(),
      periods: 3,
      impact,
      runbook: `${runbook}-iterator-age`,
    });
  }
}
