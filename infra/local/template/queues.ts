import * as z from 'zod';
import type { Deployment } from './deployment.ts';

export type QueueModel = {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** As SQS takes them; the redrive policy names its queue by ARN. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The dead-letter queue, which must be there first. */
  readonly redrivesTo: string | undefined;
};

const Count = z.union([z.number(), z.string()]).transform(String).optional();

const QueueProperties = z.object({
  VisibilityTimeout: Count,
  DelaySeconds: Count,
  MessageRetentionPeriod: Count,
  MaximumMessageSize: Count,
  ReceiveMessageWaitTimeSeconds: Count,
  FifoQueue: z.literal(false).optional(),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.union([z.number(), z.string()]).transform(Number) })
    .optional(),
});

export function queuesOf(deployment: Deployment): QueueModel[] {
  return deployment.parsed(QueueProperties, 'AWS::SQS::Queue').map(({ identity, props }) => {
    const { RedrivePolicy, FifoQueue: _, ...plain } = props;
    const attributes = Object.entries(plain).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    );
    return {
      name: identity.name,
      arn: identity.attributes['Arn'] ?? '',
      url: identity.reference,
      redrivesTo: RedrivePolicy?.deadLetterTargetArn,
      attributes: {
        ...Object.fromEntries(attributes),
        ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
      },
    };
  });
}
