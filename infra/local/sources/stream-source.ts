import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamSource } from '../template/event-sources.ts';
import type { Json } from '../template/template-schema.ts';
import type { Checkpoints } from './checkpoints.ts';
import { matchesPattern } from './matches-pattern.ts';
import type { Bell, SourceContext } from './source-context.ts';
import { deliverBatch } from './stream-batch.ts';
import { changesNothing, streamRecord } from './stream-event.ts';

export type StreamSettings = {
  readonly client: DynamoDBStreamsClient;
  readonly source: StreamSource;
  /** The engine's own name of the stream. */
  readonly engineArn: string;
  readonly checkpoints: Checkpoints;
  /** Rung after each write, so that nobody waits for the next look. */
  readonly bell: Bell;
  readonly putAside: (destinationArn: string, message: Json) => Promise<void>;
};

const lookAgainMs = 250;
/** Records read at once; batches are cut from them. */
const most = 1000;

/** Reads every shard of a stream in order, a child only after its parent. */
export async function runStreamSource(settings: StreamSettings, context: SourceContext): Promise<void> {
  const { client, engineArn: StreamArn } = settings;
  const shards = new Map<string, Promise<void>>();
  while (!context.signal.aborted) {
    try {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
      for (const shard of StreamDescription?.Shards ?? []) {
        const id = shard.ShardId ?? '';
        if (shards.has(id)) continue;
        const parent = shards.get(shard.ParentShardId ?? '') ?? Promise.resolve();
        shards.set(
          id,
          parent.then(() => readShard(settings, context, shard)),
        );
      }
    } catch (error) {
      if (!context.signal.aborted) context.log(`stream: ${String(error)}\n`);
    }
    await new Promise<void>((done) => {
      const timer = setTimeout(done, 5000);
      context.signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
    });
  }
  await Promise.all(shards.values());
}

async function readShard(settings: StreamSettings, context: SourceContext, { ShardId = '' }: Shard): Promise<void> {
  const { client, bell } = settings;
  let iterator: string | undefined;
  while (!context.signal.aborted) {
    try {
      iterator ??= await iteratorOf(settings, ShardId);
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: most }),
      );
      await deliver(settings, context, ShardId, Records);
      if (NextShardIterator === undefined) return;
      iterator = NextShardIterator;
      // A page that is not full was the last one, so far.
      if (Records.length < most) await bell.wait(lookAgainMs, context.signal);
    } catch (error) {
      if (context.signal.aborted) return;
      context.log(`stream: ${String(error)}\n`);
      iterator = undefined;
      await bell.wait(500, context.signal);
    }
  }
}

async function iteratorOf({ client, engineArn, checkpoints }: StreamSettings, ShardId: string): Promise<string> {
  const seen = checkpoints.get(`${engineArn} ${ShardId}`);
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: engineArn,
      ShardId,
      // Also where the template says LATEST: a mapping is as old as its table here, so nothing came before it.
      ...(seen === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: seen }),
    }),
  );
  if (ShardIterator === undefined) throw new Error('no shard iterator');
  return ShardIterator;
}

async function deliver(
  settings: StreamSettings,
  context: SourceContext,
  shardId: string,
  read: readonly _Record[],
): Promise<void> {
  const { source, engineArn, checkpoints, putAside } = settings;
  const position = new Map<string, string>();
  const wanted = read
    .filter((record) => !changesNothing(record))
    .map((record) => {
      const made = streamRecord(source.sourceArn, context.region, record);
      position.set(made.sequence, record.dynamodb?.SequenceNumber ?? '');
      return made;
    })
    .filter(
      ({ event }) => source.patterns.length === 0 || source.patterns.some((pattern) => matchesPattern(pattern, event)),
    );
  const passed = (sequence: string) => checkpoints.set(`${engineArn} ${shardId}`, position.get(sequence) ?? sequence);
  for (let start = 0; start < wanted.length && !context.signal.aborted; start += source.batchSize)
    await deliverBatch(
      { source, shardId, context, passed, putAside, now: Date.now },
      wanted.slice(start, start + source.batchSize),
    );
  const last = read.at(-1)?.dynamodb?.SequenceNumber;
  if (last !== undefined && !context.signal.aborted) checkpoints.set(`${engineArn} ${shardId}`, last);
}
