import { Duration, Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueName } from '../../shared/domain/work-queue/work-queue.ts';
import { nameOf, type Stage } from '../stages.ts';
import { type AlarmReason, HouseAlarm, minute } from './house-alarm.ts';

export type WorkQueueProps = AlarmReason & {
  readonly stage: Stage;
  /** E.g. `check`; with the stage it is the physical name, which operators type when they redrive. */
  readonly name: QueueName;
  /** How long its worker may take. The visibility timeout follows from it and is never typed by hand. */
  readonly timeout: Duration;
  /** Age of the oldest message at which people begin to notice. */
  readonly oldAfter: Duration;
};

const kept = { enforceSSL: true, encryption: QueueEncryption.SQS_MANAGED, retentionPeriod: Duration.days(14) } as const;

/** A queue, the queue of its dead letters that only it may fill, and the alarms for both. */
export class WorkQueue extends Construct {
  readonly name: string;
  readonly timeout: Duration;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Holds for the worker, too. */
  readonly reason: AlarmReason;

  constructor(scope: Construct, id: string, { stage, name, timeout, oldAfter, impact, runbook }: WorkQueueProps) {
    super(scope, id);
    this.reason = { impact, runbook };
    this.name = name;
    this.timeout = timeout;
    const queueName = nameOf(stage, name);
    // By name: the two queues point at each other, which CloudFormation could not create by reference.
    const source = Queue.fromQueueArn(
      this,
      'Source',
      Stack.of(this).formatArn({ service: 'sqs', resource: queueName }),
    );
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...kept,
      queueName: `${queueName}-dead-letters`,
      redriveAllowPolicy: { sourceQueues: [source] },
    });
    this.queue = new Queue(this, 'Queue', {
      ...kept,
      queueName,
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    new HouseAlarm(this, 'DeadLettersVisible', {
      stage,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: minute }),
      impact,
      runbook: `${runbook}-dead-letters`,
    });
    new HouseAlarm(this, 'Age', {
      stage,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: minute }),
      threshold: oldAfter.toSeconds(),
      impact,
      runbook: `${runbook}-queue-age`,
    });
  }
}
