import type { Message } from '@aws-sdk/client-sqs';
import type { Json } from '../template/template-schema.ts';

/** The event that Lambda makes of received messages. */
export function queueEvent(
  queueArn: string,
  region: string,
  messages: readonly Message[],
): { Records: Record<string, Json>[] } {
  return { Records: messages.map((message) => recordOf(queueArn, region, message)) };
}

function recordOf(queueArn: string, region: string, message: Message): Record<string, Json> {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ...message.Attributes },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          ...(StringValue === undefined ? {} : { stringValue: StringValue }),
          ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
          stringListValues: [],
          binaryListValues: [],
          dataType: DataType ?? 'String',
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody ?? '',
    ...(message.MD5OfMessageAttributes === undefined ? {} : { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
