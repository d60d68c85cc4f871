import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ServiceWorld } from './service-calls.ts';

/** Kinds of messages that the newer code brought and ours does not know. */
const mayBeNew = [
  'organisation-admitted',
  'organisations-invited',
  'invitation-accepted',
  'cluster-submitted',
  'check-completed',
  'cluster-registered',
  'letterId',
  '"submission"',
  'Delivery',
];

/**
 * Code that is newer than what we have, on one queue with ours: what ours does not understand it fails, as any worker
 * fails a message like that.
 */
export class NewerCode {
  private until = 0;
  private unknown: readonly string[] = [];
  private readonly world: ServiceWorld;

  constructor(world: ServiceWorld) {
    this.world = world;
  }

  begin(): void {
    const { time, random } = this.world;
    this.until = time.now + random.between(60_000, 480_000);
    this.unknown = random.shuffled(mayBeNew).slice(0, random.whole(1, 3));
  }

  async handle(event: SQSEvent, handle: (event: SQSEvent) => Promise<SQSBatchResponse>): Promise<SQSBatchResponse> {
    const { time, random } = this.world;
    if (time.now >= this.until || random.chance(0.5)) return handle(event);
    const isUnknown = ({ body }: SQSRecord) => this.unknown.some((kind) => body.includes(kind));
    const { batchItemFailures } = await handle({ Records: event.Records.filter((record) => !isUnknown(record)) });
    const failed = event.Records.filter(isUnknown).map(({ messageId }) => ({ itemIdentifier: messageId }));
    return { batchItemFailures: [...batchItemFailures, ...failed] };
  }
}
