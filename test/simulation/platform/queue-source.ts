import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { type Received, SimulatedQueue } from '../aws/simulated-queue.ts';
import type { Outcome } from './invocation.ts';
import type { ServiceWorld } from './service-calls.ts';
import { limits, type QueueName } from './workers.ts';

const Response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** As infra/constructs/work-queue.ts declares it. */
const visibilityFactor = 6;
const maxReceiveCount = 5;

/** Lambda's poller of one queue: hands batches to the function and deletes what it did not fail. */
export class QueueSource {
  readonly queue: SimulatedQueue;
  private readonly name: QueueName;
  private readonly invoke: (event: SQSEvent) => Promise<Outcome>;
  private readonly world: ServiceWorld;
  private busy = 0;

  constructor(name: QueueName, invoke: (event: SQSEvent) => Promise<Outcome>, world: ServiceWorld) {
    this.name = name;
    this.invoke = invoke;
    this.world = world;
    const { seconds } = limits[name];
    this.queue = new SimulatedQueue(
      {
        name,
        visibilityMilliseconds: visibilityFactor * seconds * 1000,
        maxReceiveCount,
        onVisible: () => this.poll(),
      },
      world.time,
      world.random,
    );
  }

  get isIdle(): boolean {
    return this.queue.isEmpty && this.busy === 0;
  }

  private poll(): void {
    const { batchSize, copies } = limits[this.name];
    while (this.busy < copies) {
      const messages = this.queue.receive(this.world.random.whole(1, batchSize));
      if (messages.length === 0) return;
      this.busy += 1;
      void this.handOver(messages);
    }
  }

  private async handOver(messages: readonly Received[]): Promise<void> {
    const { time, random, faults, sabotage } = this.world;
    for (const message of messages) {
      if (!message.isCopy && faults.strikes('message-twice')) this.again(message.body, random.between(5, 400));
      if (faults.strikes('message-visible-early'))
        this.queue.changeVisibility(message.receipt, random.between(50, 5_000));
    }
    const outcome = await this.invoke(eventOf(messages));
    const isSwallowed = sabotage.swallows?.(this.name) === true;
    const answered = outcome.kind === 'returned' ? Response.safeParse(outcome.value).data : undefined;
    const response = isSwallowed && answered !== undefined ? { batchItemFailures: [] } : answered;
    const failed = new Set(response?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const message of messages) {
      if (response === undefined || failed.has(message.id)) continue;
      if (!message.isCopy && faults.strikes('message-after-delete'))
        this.again(message.body, random.between(5, 60_000));
      this.queue.delete(message.receipt);
    }
    await time.sleep(random.between(1, 20));
    this.busy -= 1;
    this.poll();
  }

  private again(body: string, milliseconds: number): void {
    this.queue.send(body, milliseconds, true);
  }
}

const eventOf = (messages: readonly Received[]): SQSEvent => ({
  Records: messages.map(({ id, body, receives, receipt }) => ({
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: 'simulation',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:simulation',
    awsRegion: 'eu-central-1',
  })),
});
