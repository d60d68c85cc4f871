import type * as z from 'zod';
import { SendMessage, SendMessageBatch, type Sqs } from '../aws/sqs.ts';

/** SQS takes ten messages in one request. */
const perRequest = 10;
/** SQS delays a message at most this long. */
const longestDelaySeconds = 900;

const delayOf = (seconds: number): number => Math.min(longestDelaySeconds, Math.max(0, Math.ceil(seconds)));

/** One queue and the schema of its messages: nothing else can be sent there. */
export class Queue<Message> {
  private readonly client: Sqs;
  private readonly url: string;
  private readonly schema: z.ZodType<Message>;

  constructor(client: Sqs, url: string, schema: z.ZodType<Message>) {
    this.client = client;
    this.url = url;
    this.schema = schema;
  }

  async send(message: Message, { delaySeconds = 0 }: { delaySeconds?: number } = {}): Promise<void> {
    await this.client.send(
      new SendMessage({
        QueueUrl: this.url,
        MessageBody: this.bodyOf(message),
        DelaySeconds: delayOf(delaySeconds),
      }),
    );
  }

  /** Sends all it can and answers which messages were not taken: SQS may refuse some of a batch and still say 200. */
  async sendAll(
    messages: readonly Message[],
    delaySeconds: (message: Message) => number = () => 0,
  ): Promise<ReadonlySet<Message>> {
    const failed = new Set<Message>();
    for (let start = 0; start < messages.length; start += perRequest) {
      const batch = messages.slice(start, start + perRequest);
      for (const message of await this.refusedOf(batch, delaySeconds)) failed.add(message);
    }
    return failed;
  }

  private async refusedOf(batch: readonly Message[], delaySeconds: (message: Message) => number) {
    const { Successful = [] } = await this.client.send(
      new SendMessageBatch({
        QueueUrl: this.url,
        Entries: batch.map((message, index) => ({
          Id: String(index),
          MessageBody: this.bodyOf(message),
          DelaySeconds: delayOf(delaySeconds(message)),
        })),
      }),
    );
    const taken = new Set(Successful.map(({ Id }) => Id));
    return batch.filter((_, index) => !taken.has(String(index)));
  }

  private bodyOf(message: Message): string {
    return JSON.stringify(this.schema.parse(message));
  }
}
