import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Log } from './log.ts';

/**
 * The table's stream, reduced to what was inserted. `on` gets the images of a batch and answers which of them failed;
 * those and everything after the first of them come again (the stream keeps the order of an item).
 * An image that `parse` does not know is none of our business: the stream carries every item of the table.
 */
export function streamWorker<Inserted>(
  parse: (image: unknown) => Inserted | undefined,
  on: (inserted: readonly Inserted[]) => Promise<ReadonlySet<Inserted>>,
  log: Log,
) {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }: DynamoDBStreamEvent) => {
    const inserted = Records.filter(({ eventName }) => eventName === 'INSERT').flatMap((record) => {
      const image = parse(record.dynamodb?.NewImage);
      return image === undefined ? [] : [{ image, sequenceNumber: sequenceNumberOf(record) }];
    });
    if (inserted.length === 0) return { batchItemFailures: [] };
    const failed = await on(inserted.map(({ image }) => image));
    const failures = inserted.filter(({ image }) => failed.has(image));
    if (failures.length > 0) log('stream-record-failed', { failed: failures.length, count: inserted.length });
    return { batchItemFailures: failures.map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })) };
  });
}

function sequenceNumberOf(record: DynamoDBRecord): string {
  const number = record.dynamodb?.SequenceNumber;
  if (number === undefined) throw new Error('a stream record without a sequence number');
  return number;
}
