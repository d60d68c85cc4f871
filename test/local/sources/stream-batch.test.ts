import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliverBatch } from '../../../infra/local/sources/stream-batch.ts';
import type { StreamRecord } from '../../../infra/local/sources/stream-event.ts';
import type { StreamSource } from '../../../infra/local/template/event-sources.ts';
import type { Json } from '../../../infra/local/template/template-schema.ts';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const source: StreamSource = {
  kind: 'stream',
  id: 'relay',
  functionArn: 'arn:function',
  sourceArn: 'arn:stream',
  batchSize: 25,
  windowMs: 0,
  reportsItems: true,
  patterns: [],
  bisects: true,
  retries: 1,
  maximumAgeMs: 60_000,
  onFailureArn: 'arn:failures',
};
const records = (count: number, createdAt = now): StreamRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    sequence: String(index + 1),
    createdAt,
    event: { id: String(index + 1) },
  }));

const Batch = z.object({ Records: z.array(z.object({ id: z.string() })) });

/** Delivers a batch to a function and tells what happened, in order. */
async function deliver(batch: StreamRecord[], fn: (ids: string[]) => Json, settings: Partial<StreamSource> = {}) {
  const seen: string[] = [];
  const passed: string[] = [];
  const aside: Json[] = [];
  const ending = new AbortController();
  const invoke = async (_: string, event: Json): Promise<Json> => {
    const ids = Batch.parse(event).Records.map(({ id }) => id);
    seen.push(ids.join(','));
    return fn(ids);
  };
  await deliverBatch(
    {
      source: { ...source, ...settings },
      shardId: 'shard',
      context: { region: 'r', signal: ending.signal, invoke, log: () => undefined },
      passed: (sequence) => passed.push(sequence),
      putAside: async (_, message) => {
        aside.push(message);
      },
      now: () => now,
    },
    batch,
  );
  return { seen, passed, aside };
}
const failing = (id: string): Json => ({ batchItemFailures: [{ itemIdentifier: id }] });

describe('a batch of stream records', () => {
  it('passes as a whole when the function reports nothing', async () => {
    expect(await deliver(records(3), () => null)).toEqual({ seen: ['1,2,3'], passed: ['3'], aside: [] });
  });

  it('comes again from its first failed record', async () => {
    let first = true;
    const fn = () => (first ? ((first = false), failing('3')) : null);
    const { seen, passed } = await deliver(records(4), fn, { bisects: false });
    expect(seen).toEqual(['1,2,3,4', '3,4']);
    expect(passed).toEqual(['2', '4']);
  });

  it('is halved until the poisoned record is alone, which is tried, put aside, and holds nobody up', async () => {
    const { seen, passed, aside } = await deliver(records(4), (ids) => {
      if (ids.includes('2')) throw new Error('poison');
      return null;
    });
    expect(seen).toEqual(['1,2,3,4', '1,2', '1', '2', '2', '3,4']);
    expect(passed).toEqual(['1', '2', '4']);
    expect(aside).toMatchObject([
      {
        requestContext: { functionArn: 'arn:function', condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
        DDBStreamBatchInfo: {
          shardId: 'shard',
          startSequenceNumber: '2',
          endSequenceNumber: '2',
          batchSize: 1,
          streamArn: 'arn:stream',
        },
      },
    ]);
  });

  it('puts aside records that are too old without showing them to the function', async () => {
    const batch = [...records(2, now - 61_000), ...records(4).slice(2)];
    const { seen, passed, aside } = await deliver(batch, () => null);
    expect(seen).toEqual(['3,4']);
    expect(passed).toEqual(['2', '4']);
    expect(aside).toMatchObject([
      { requestContext: { condition: 'RecordAgeExceeded' }, DDBStreamBatchInfo: { batchSize: 2 } },
    ]);
  });

  it('is tried again as a whole when the function does not report items', async () => {
    const { seen, aside } = await deliver(records(2), () => failing('2'), { reportsItems: false });
    expect([seen, aside]).toEqual([['1,2'], []]);
  });

  it('never shows a record before an older one succeeded or was put aside', async () => {
    const order: number[] = [];
    await deliver(records(12), (ids) => {
      const bad = ids.find((id) => id === '5' || id === '9');
      for (const id of ids) {
        if (id === bad) break;
        order.push(Number(id));
      }
      return bad === undefined ? null : failing(bad);
    });
    expect(order).toEqual([1, 2, 3, 4, 6, 7, 8, 10, 11, 12]);
  });
});
