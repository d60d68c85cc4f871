import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import { Json } from '../template/template-schema.ts';

/** A record as Lambda hands it over, and what the poller needs to know of it. */
export type StreamRecord = {
  /** 21 digits, so that text order is number order; the engine counts 1, 2, 3. */
  readonly sequence: string;
  readonly createdAt: number;
  readonly event: Record<string, Json>;
};

const padded = (sequence: string | undefined): string => (sequence ?? '0').padStart(21, '0');

/** Bytes become base64 text, as in Lambda's event. */
function plain(image: Record<string, AttributeValue> | undefined): Json {
  const text = JSON.stringify(
    image ?? {},
    function asBase64(this: Record<string, unknown>, key: string, value: unknown) {
      const original = this[key];
      return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value;
    },
  );
  return Json.parse(JSON.parse(text));
}

/** The engine records writes that changed nothing; DynamoDB does not. */
export const changesNothing = ({ eventName, dynamodb }: _Record): boolean =>
  eventName === 'MODIFY' && isDeepStrictEqual(dynamodb?.OldImage, dynamodb?.NewImage);

export function streamRecord(streamArn: string, region: string, record: _Record): StreamRecord {
  const { dynamodb = {}, eventName, userIdentity } = record;
  const sequence = padded(dynamodb.SequenceNumber);
  const createdAt = Number(dynamodb.ApproximateCreationDateTime ?? new Date());
  return {
    sequence,
    createdAt,
    event: {
      eventID: createHash('md5').update(`${streamArn}${sequence}`).digest('hex'),
      eventName: eventName ?? 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(createdAt / 1000),
        Keys: plain(dynamodb.Keys),
        ...(dynamodb.NewImage === undefined ? {} : { NewImage: plain(dynamodb.NewImage) }),
        ...(dynamodb.OldImage === undefined ? {} : { OldImage: plain(dynamodb.OldImage) }),
        SequenceNumber: sequence,
        SizeBytes: dynamodb.SizeBytes ?? 0,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      // Only deletions by TTL carry one; the engine spells its members in a way that the SDK drops.
      ...(userIdentity === undefined
        ? {}
        : { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
      eventSourceARN: streamArn,
    },
  };
}
