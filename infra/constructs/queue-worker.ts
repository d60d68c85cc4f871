import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { type EnvSchema, ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import type { WorkQueue } from './work-queue.ts';

export type QueueWorkerProps<Env extends EnvSchema> = Omit<
  ServiceFunctionProps<Env>,
  'timeout' | 'impact' | 'runbook'
> & {
  readonly queue: WorkQueue;
  readonly batchSize: number;
  /** Copies that work at the same time: what the other side can bear. */
  readonly maxConcurrency: number;
};

/** Works off a queue. One bad message of a batch goes back alone. */
export class QueueWorker<Env extends EnvSchema> extends ServiceFunction<Env> {
  constructor(scope: Construct, id: string, { queue, batchSize, maxConcurrency, ...props }: QueueWorkerProps<Env>) {
    super(scope, id, { ...props, ...queue.reason, timeout: queue.timeout });
    this.fn.addEventSource(
      new SqsEventSource(queue.queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }),
    );
  }
}
