import { Command, JsonService } from './json-service.ts';
import { lambdaSettings, type Settings } from './settings.ts';

type Attribute = { readonly DataType: string; readonly StringValue?: string; readonly BinaryValue?: string };
type OfQueue = { readonly QueueUrl: string };
type Body = {
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
  readonly MessageAttributes?: Readonly<Record<string, Attribute>> | undefined;
};
type Handle = { readonly Id: string; readonly ReceiptHandle: string };
type Batch<Entry> = OfQueue & { readonly Entries: readonly (Entry & { readonly Id: string })[] };
/** SQS may refuse some of a batch and still say 200. */
type BatchOutput = {
  readonly Successful?: readonly { readonly Id: string }[];
  readonly Failed?: readonly { readonly Id: string; readonly Code: string; readonly SenderFault: boolean }[];
};

export type Message = {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, Attribute>>;
};

export class SendMessage extends Command<OfQueue & Body, { readonly MessageId: string }> {
  readonly operation = 'SendMessage';
}

export class SendMessageBatch extends Command<Batch<Body>, BatchOutput> {
  readonly operation = 'SendMessageBatch';
}

type ReceiveMessageInput = OfQueue & {
  readonly MaxNumberOfMessages: number;
  readonly VisibilityTimeout: number;
  readonly WaitTimeSeconds: number;
  readonly MessageSystemAttributeNames: readonly string[];
  readonly MessageAttributeNames: readonly string[];
};
export class ReceiveMessage extends Command<ReceiveMessageInput, { readonly Messages?: readonly Message[] }> {
  readonly operation = 'ReceiveMessage';
}

export class DeleteMessageBatch extends Command<Batch<Handle>, BatchOutput> {
  readonly operation = 'DeleteMessageBatch';
}

type Visibility = Handle & { readonly VisibilityTimeout: number };
export class ChangeMessageVisibilityBatch extends Command<Batch<Visibility>, BatchOutput> {
  readonly operation = 'ChangeMessageVisibilityBatch';
}

export class GetQueueUrl extends Command<{ readonly QueueName: string }, { readonly QueueUrl: string }> {
  readonly operation = 'GetQueueUrl';
}

type Counts = { readonly Attributes?: Readonly<Record<string, string>> };
export class GetQueueAttributes extends Command<OfQueue & { readonly AttributeNames: readonly string[] }, Counts> {
  readonly operation = 'GetQueueAttributes';
}

export class Sqs extends JsonService {
  constructor(settings: Settings) {
    super({ name: 'sqs', target: 'AmazonSQS' }, settings);
  }
}

/** The one way to make an SQS client of a function. */
export const sqs = (environment: NodeJS.ProcessEnv, more: Partial<Settings> = {}): Sqs =>
  new Sqs({ ...lambdaSettings(environment, 'SQS'), ...more });
