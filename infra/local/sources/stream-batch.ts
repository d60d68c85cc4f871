import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamSource } from '../template/event-sources.ts';
import type { Json } from '../template/template-schema.ts';
import { failedItems } from './failed-items.ts';
import type { SourceContext } from './source-context.ts';
import type { StreamRecord } from './stream-event.ts';

export type BatchSettings = {
  readonly source: StreamSource;
  readonly shardId: string;
  readonly context: SourceContext;
  /** Remembers that everything up to here is dealt with. */
  readonly passed: (sequence: string) => void;
  /** Sends a message to the on-failure destination. */
  readonly putAside: (destinationArn: string, message: Json) => Promise<void>;
  readonly now: () => number;
};

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/**
 * Hands over one batch in order and does not come back before each record succeeded, was put aside, or all ends.
 * A report moves the start to its first failed record; a failed batch is halved until the poisoned record is alone.
 */
export async function deliverBatch(
  settings: BatchSettings,
  batch: readonly StreamRecord[],
  attempt = 0,
): Promise<void> {
  const { source, context } = settings;
  let records = batch;
  let tries = attempt;
  while (!context.signal.aborted) {
    records = await withoutTooOld(settings, records, tries);
    const last = records.at(-1);
    if (last === undefined) return;
    const failed = await firstFailed(settings, records);
    if (context.signal.aborted && failed !== undefined) return;
    if (failed === undefined) return settings.passed(last.sequence);
    if (failed > 0) {
      settings.passed(records[failed - 1]?.sequence ?? last.sequence);
      records = records.slice(failed);
    }
    if (source.bisects && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      // Halving is not an attempt.
      await deliverBatch(settings, records.slice(0, middle), tries);
      records = records.slice(middle);
      continue;
    }
    tries += 1;
    if (source.retries !== undefined && tries > source.retries)
      return discard(settings, records, 'RetryAttemptsExhausted', tries);
    await sleep(Math.min(5000, 100 * 2 ** tries), undefined, { signal: context.signal }).catch(() => undefined);
  }
}

/** The position of the first record that failed; nothing when all went well. */
async function firstFailed(
  { source, context }: BatchSettings,
  records: readonly StreamRecord[],
): Promise<number | undefined> {
  try {
    const answer = await context.invoke(source.functionArn, { Records: records.map(({ event }) => event) });
    const failed = source.reportsItems
      ? failedItems(
          answer,
          records.map(({ sequence }) => sequence),
        )
      : new Set<string>();
    const position = records.findIndex(({ sequence }) => failed.has(sequence));
    return position === -1 ? undefined : position;
  } catch (error) {
    if (!context.signal.aborted) context.log(`stream: ${String(error)}\n`);
    return 0;
  }
}

async function withoutTooOld(
  settings: BatchSettings,
  records: readonly StreamRecord[],
  tries: number,
): Promise<readonly StreamRecord[]> {
  const { maximumAgeMs } = settings.source;
  if (maximumAgeMs === undefined) return records;
  const oldest = settings.now() - maximumAgeMs;
  const young = records.findIndex(({ createdAt }) => createdAt >= oldest);
  const end = young === -1 ? records.length : young;
  if (end > 0) await discard(settings, records.slice(0, end), 'RecordAgeExceeded', tries);
  return records.slice(end);
}

async function discard(
  settings: BatchSettings,
  records: readonly StreamRecord[],
  condition: Condition,
  tries: number,
): Promise<void> {
  const { source, context, shardId, now } = settings;
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return;
  context.log(`stream: ${records.length} records put aside: ${condition}\n`);
  if (source.onFailureArn !== undefined)
    // Where the records are, not what is in them: whoever repairs reads the stream again within its 24 hours.
    await settings.putAside(source.onFailureArn, {
      requestContext: {
        requestId: randomUUID(),
        functionArn: source.functionArn,
        condition,
        approximateInvokeCount: tries,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: first.sequence,
        endSequenceNumber: last.sequence,
        approximateArrivalOfFirstRecord: new Date(first.createdAt).toISOString(),
        approximateArrivalOfLastRecord: new Date(last.createdAt).toISOString(),
        batchSize: records.length,
        streamArn: source.sourceArn,
      },
    });
  settings.passed(last.sequence);
}
