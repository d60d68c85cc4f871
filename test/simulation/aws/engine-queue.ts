import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
  SQSServiceException,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

export type Sent = { readonly body: string; readonly delaySeconds: number };

export type Received = { readonly body: string; readonly receives: number; readonly receipt: string };

const Received = z
  .object({
    Body: z.string(),
    ReceiptHandle: z.string(),
    Attributes: z.object({ ApproximateReceiveCount: z.coerce.number() }),
  })
  .transform(({ Body, ReceiptHandle, Attributes }): Received => ({
    body: Body,
    receipt: ReceiptHandle,
    receives: Attributes.ApproximateReceiveCount,
  }));

/** A queue with its dead letters in an engine that speaks SQS. */
export class EngineQueue {
  private readonly sqs: SQSClient;
  private readonly name: string;
  private readonly dead = new Set<string>();

  constructor(sqs: SQSClient, name: string) {
    this.sqs = sqs;
    this.name = name;
  }

  async create(visibilitySeconds: number, maxReceiveCount: number): Promise<void> {
    const deadLetterTargetArn = `arn:aws:sqs:eu-central-1:000000000000:${this.name}-dead`;
    await this.sqs.send(new CreateQueueCommand({ QueueName: `${this.name}-dead` }));
    await this.sqs.send(
      new CreateQueueCommand({
        QueueName: this.name,
        Attributes: {
          VisibilityTimeout: String(visibilitySeconds),
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }),
        },
      }),
    );
  }

  async send({ body, delaySeconds }: Sent): Promise<void> {
    await this.sqs.send(
      new SendMessageCommand({ QueueUrl: this.url(), MessageBody: body, DelaySeconds: delaySeconds }),
    );
  }

  /** Which of them were taken. */
  async sendBatch(messages: readonly Sent[]): Promise<readonly Sent[]> {
    const Entries = messages.map(({ body, delaySeconds }, index) => ({
      Id: String(index),
      MessageBody: body,
      DelaySeconds: delaySeconds,
    }));
    const answer = await this.sqs.send(new SendMessageBatchCommand({ QueueUrl: this.url(), Entries }));
    const taken = new Set(answer.Successful?.map(({ Id }) => Id));
    return messages.filter((_, index) => taken.has(String(index)));
  }

  async receive(most: number): Promise<readonly Received[]> {
    return this.from(this.url(), most);
  }

  async delete(ReceiptHandle: string): Promise<void> {
    await this.sqs.send(new DeleteMessageCommand({ QueueUrl: this.url(), ReceiptHandle }));
  }

  /** `false`: nobody works on it with this receipt. */
  async changeVisibility(ReceiptHandle: string, VisibilityTimeout: number): Promise<boolean> {
    try {
      await this.sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: this.url(), ReceiptHandle, VisibilityTimeout }),
      );
      return true;
    } catch (error) {
      // fauxqs writes AWS's older prefix before the name.
      if (error instanceof SQSServiceException && error.name.endsWith('MessageNotInflight')) return false;
      throw error;
    }
  }

  /** All that came there since the beginning. */
  async deadLetters(): Promise<ReadonlySet<string>> {
    for (;;) {
      const some = await this.from(this.url('-dead'), 10);
      if (some.length === 0) return this.dead;
      for (const { body } of some) this.dead.add(body);
    }
  }

  private async from(QueueUrl: string, MaxNumberOfMessages: number): Promise<readonly Received[]> {
    const { Messages = [] } = await this.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    return z.array(Received).parse(Messages);
  }

  private url(more = ''): string {
    return `http://localhost/000000000000/${this.name}${more}`;
  }
}
