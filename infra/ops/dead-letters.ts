import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

export type DeadLetter = {
  readonly id: string;
  readonly sentAt: string;
  readonly received: string;
  readonly body: string;
};

/** Long enough to send a batch again, short enough that nobody waits for what was only looked at. */
const lookSeconds = 15;

/** The dead letters of one queue. Receive, send, delete: also where queues cannot move messages by themselves. */
export class DeadLetters {
  private readonly client: SQSClient;
  private readonly queueName: string;

  constructor(client: SQSClient, queueName: string) {
    this.client = client;
    this.queueName = queueName;
  }

  waiting(): Promise<number> {
    return this.messagesIn(this.queueName);
  }

  count(): Promise<number> {
    return this.messagesIn(`${this.queueName}-dead-letters`);
  }

  /** Up to `max` of them; they stay where they are. */
  async look(max: number): Promise<readonly DeadLetter[]> {
    const letters: DeadLetter[] = [];
    for await (const message of this.received(max)) letters.push(letterOf(message));
    return letters;
  }

  /** A letter is deleted after it was sent: an interruption makes it run twice, never gets it lost. */
  async redrive(max: number, moved: (letter: DeadLetter) => void): Promise<number> {
    const [source, target] = await Promise.all([this.url(`${this.queueName}-dead-letters`), this.url(this.queueName)]);
    let count = 0;
    for await (const message of this.received(max)) {
      await this.client.send(
        new SendMessageCommand({
          QueueUrl: target,
          MessageBody: message.Body,
          MessageAttributes: message.MessageAttributes,
        }),
      );
      await this.client.send(new DeleteMessageCommand({ QueueUrl: source, ReceiptHandle: message.ReceiptHandle }));
      moved(letterOf(message));
      count++;
    }
    return count;
  }

  /** Each letter once, however often it comes back while we look. */
  private async *received(max: number): AsyncGenerator<Message> {
    const QueueUrl = await this.url(`${this.queueName}-dead-letters`);
    const seen = new Set<string>();
    while (seen.size < max) {
      const { Messages = [] } = await this.client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: Math.min(10, max - seen.size),
          VisibilityTimeout: lookSeconds,
          MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
          MessageAttributeNames: ['All'],
        }),
      );
      const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
      if (fresh.length === 0) return;
      for (const message of fresh) {
        seen.add(message.MessageId ?? '');
        yield message;
      }
    }
  }

  private async url(name: string): Promise<string> {
    const { QueueUrl } = await this.client.send(new GetQueueUrlCommand({ QueueName: name }));
    if (QueueUrl === undefined) throw new Error(`There is no queue ${name}.`);
    return QueueUrl;
  }

  private async messagesIn(name: string): Promise<number> {
    const QueueUrl = await this.url(name);
    const { Attributes } = await this.client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    return Number(Attributes?.ApproximateNumberOfMessages ?? '0');
  }
}

const letterOf = ({ MessageId = '', Body = '', Attributes = {} }: Message): DeadLetter => ({
  id: MessageId,
  sentAt: new Date(Number(Attributes.SentTimestamp ?? '0')).toISOString(),
  received: Attributes.ApproximateReceiveCount ?? '?',
  body: Body,
});
