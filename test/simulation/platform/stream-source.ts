import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Raw } from '../aws/attribute.ts';
import type { Change } from '../aws/simulated-table.ts';
import type { Outcome } from './invocation.ts';
import type { ServiceWorld } from './service-calls.ts';
import { limits } from './workers.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
type Shard = { readonly records: DynamoDBRecord[]; isBusy: boolean; tries: number; batch: number; again: number };

const Response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const shards = 2;
/** As infra/constructs/stream-worker.ts declares it. */
const retryAttempts = 8;
/** From one checkpoint. */
const mostAgain = 2;

/** Images of events hold no binary values, which the two libraries type differently. */
const isImage = (image: Raw | Image): image is Image => 'pk' in image;

/** The table's stream and Lambda's poller of it: in order within a shard, more than once, and not for ever. */
export class StreamSource {
  private readonly shards: readonly Shard[];
  private readonly invoke: (event: DynamoDBStreamEvent) => Promise<Outcome>;
  private readonly world: ServiceWorld;
  private written = 0;

  constructor(invoke: (event: DynamoDBStreamEvent) => Promise<Outcome>, world: ServiceWorld) {
    this.invoke = invoke;
    this.world = world;
    const full = limits.relay.batchSize;
    this.shards = Array.from({ length: shards }, () => ({
      records: [],
      isBusy: false,
      tries: 0,
      batch: full,
      again: 0,
    }));
  }

  get isIdle(): boolean {
    return this.shards.every(({ records, isBusy }) => records.length === 0 && !isBusy);
  }

  /** New events go into the stream; the mapping's filter lets nothing else through. */
  take(changes: readonly Change[]): void {
    for (const { key, before, after } of changes) {
      if (before !== undefined || after?.['entity']?.S !== 'event' || after['unsentPk'] === undefined) continue;
      const shard = this.shards[Buffer.from(key.pk).reduce((sum, byte) => sum + byte, 0) % shards];
      if (shard === undefined || !isImage(after)) continue;
      this.written += 1;
      const SequenceNumber = String(this.written).padStart(21, '0');
      shard.records.push({ eventName: 'INSERT', dynamodb: { NewImage: after, SequenceNumber } });
      this.poll(shard);
    }
  }

  private poll(shard: Shard): void {
    if (shard.isBusy || shard.records.length === 0) return;
    shard.isBusy = true;
    const { random, faults, time } = this.world;
    const wait = faults.strikes('stream-stalled') ? random.between(60_000, 300_000) : random.between(100, 600);
    time.after(wait, () => void this.handOver(shard));
  }

  private async handOver(shard: Shard): Promise<void> {
    const { faults, random } = this.world;
    const batch = shard.records.slice(0, shard.batch);
    const isLost = faults.strikes('stream-lost');
    const Records = faults.strikes('stream-out-of-order') ? random.shuffled(batch) : batch;
    const outcome: Outcome = isLost
      ? { kind: 'returned', value: { batchItemFailures: [] } }
      : await this.invoke({ Records });
    this.advance(shard, batch, outcome);
    shard.isBusy = false;
    this.poll(shard);
  }

  private advance(shard: Shard, batch: readonly DynamoDBRecord[], outcome: Outcome): void {
    const response = outcome.kind === 'returned' ? Response.safeParse(outcome.value).data : undefined;
    const failed = new Set(response?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = batch.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    const done = response === undefined ? 0 : first < 0 ? batch.length : first;
    if (done === batch.length && shard.again < mostAgain && this.world.faults.strikes('stream-again')) {
      shard.again += 1;
      return;
    }
    shard.again = 0;
    shard.records.splice(0, done);
    if (done === batch.length) {
      shard.tries = 0;
      shard.batch = limits.relay.batchSize;
      return;
    }
    shard.tries += 1;
    shard.batch = Math.max(1, Math.floor((batch.length - done) / 2));
    if (shard.tries <= retryAttempts) return;
    // Put aside; only where it is kept of is an alarm.
    shard.records.splice(0, 1);
    shard.tries = 0;
  }
}
