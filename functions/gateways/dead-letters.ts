import {
  ChangeMessageVisibilityBatch,
  DeleteMessageBatch,
  GetQueueAttributes,
  GetQueueUrl,
  type Message,
  ReceiveMessage,
  SendMessageBatch,
  type Sqs,
} from '../aws/sqs.ts';

export type DeadLetter = {
  readonly id: string;
  readonly sentAt: string;
  readonly received: string;
  readonly body: string;
};
/** A letter that nobody else gets for a minute; then it is back by itself, whatever became of its holder. */
export type HeldLetter = { readonly letter: DeadLetter; readonly message: Message };

const heldSeconds = 60;
/** SQS takes and gives ten messages in one request. */
const perRequest = 10;
type Count = 'ApproximateNumberOfMessages' | 'ApproximateNumberOfMessagesNotVisible';
const visible: readonly Count[] = ['ApproximateNumberOfMessages'];
/** A letter is received among others until it is found: so many of them. */
const mostSearched = 1000;

/** The dead letters of one queue. Receive, send, delete: also where queues cannot move messages by themselves. */
export class DeadLetters {
  private readonly client: Sqs;
  private readonly queueName: string;

  constructor(client: Sqs, queueName: string) {
    this.client = client;
    this.queueName = queueName;
  }

  waiting(): Promise<number> {
    return this.messagesIn(this.queueName);
  }

  /** With those that somebody looks at: nobody works them off. */
  async count(): Promise<number> {
    return this.messagesIn(`${this.queueName}-dead-letters`, [...visible, 'ApproximateNumberOfMessagesNotVisible']);
  }

  /** Up to `max` of them; they stay where they are. */
  async look(max: number): Promise<readonly DeadLetter[]> {
    const held = await this.hold(max);
    await this.giveBack(held);
    return held.map(({ letter }) => letter);
  }

  /** Takes up to `max` of them out of everybody's sight, to send them again or to give them back. */
  async hold(max: number): Promise<readonly HeldLetter[]> {
    const held: HeldLetter[] = [];
    for await (const batch of this.received(max)) held.push(...batch);
    return held;
  }

  /** The one with this id, if it is there. */
  async holdOne(id: string): Promise<HeldLetter | undefined> {
    const others: HeldLetter[] = [];
    for await (const batch of this.received(mostSearched)) {
      others.push(...batch.filter(({ letter }) => letter.id !== id));
      const found = batch.find(({ letter }) => letter.id === id);
      if (found === undefined) continue;
      await this.giveBack(others);
      return found;
    }
    await this.giveBack(others);
    return undefined;
  }

  async giveBack(held: readonly HeldLetter[]): Promise<void> {
    const QueueUrl = await this.url(`${this.queueName}-dead-letters`);
    for (const batch of inTens(held))
      await this.client.send(
        new ChangeMessageVisibilityBatch({
          QueueUrl,
          Entries: batch.map((entry, index) => ({ ...handle(entry, index), VisibilityTimeout: 0 })),
        }),
      );
  }

  /** A letter is deleted after it was sent: an interruption makes it run twice, never gets it lost. */
  async sendAgain(held: readonly HeldLetter[]): Promise<readonly DeadLetter[]> {
    const [source, target] = await Promise.all([this.url(`${this.queueName}-dead-letters`), this.url(this.queueName)]);
    const moved: DeadLetter[] = [];
    for (const batch of inTens(held)) {
      const { Successful = [] } = await this.client.send(
        new SendMessageBatch({
          QueueUrl: target,
          Entries: batch.map(({ message: { Body, MessageAttributes } }, index) => ({
            Id: String(index),
            MessageBody: Body,
            MessageAttributes,
          })),
        }),
      );
      const taken = new Set(Successful.map(({ Id }) => Id));
      const sent = batch.filter((_, index) => taken.has(String(index)));
      if (sent.length > 0)
        await this.client.send(new DeleteMessageBatch({ QueueUrl: source, Entries: sent.map(handle) }));
      moved.push(...sent.map(({ letter }) => letter));
    }
    return moved;
  }

  /** Each letter once, in tens. */
  private async *received(max: number): AsyncGenerator<readonly HeldLetter[]> {
    const QueueUrl = await this.url(`${this.queueName}-dead-letters`);
    const seen = new Set<string>();
    while (seen.size < max) {
      const { Messages = [] } = await this.client.send(
        new ReceiveMessage({
          QueueUrl,
          MaxNumberOfMessages: Math.min(perRequest, max - seen.size),
          VisibilityTimeout: heldSeconds,
          // Asks all of the queue's servers: otherwise "nothing" may mean "nothing here".
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
          MessageAttributeNames: ['All'],
        }),
      );
      const fresh = Messages.filter(({ MessageId }) => !seen.has(MessageId));
      if (fresh.length === 0) return;
      for (const { MessageId } of fresh) seen.add(MessageId);
      yield fresh.map((message) => ({ letter: letterOf(message), message }));
    }
  }

  private async url(name: string): Promise<string> {
    return (await this.client.send(new GetQueueUrl({ QueueName: name }))).QueueUrl;
  }

  private async messagesIn(name: string, counts: readonly Count[] = visible): Promise<number> {
    const QueueUrl = await this.url(name);
    const { Attributes = {} } = await this.client.send(
      new GetQueueAttributes({ QueueUrl, AttributeNames: [...counts] }),
    );
    return counts.reduce((sum, count) => sum + Number(Attributes[count] ?? '0'), 0);
  }
}

const handle = ({ message: { ReceiptHandle } }: HeldLetter, index: number) => ({ Id: String(index), ReceiptHandle });

const inTens = (held: readonly HeldLetter[]): readonly (readonly HeldLetter[])[] =>
  Array.from({ length: Math.ceil(held.length / perRequest) }, (_, n) =>
    held.slice(n * perRequest, (n + 1) * perRequest),
  );

const letterOf = ({ MessageId, Body, Attributes = {} }: Message): DeadLetter => ({
  id: MessageId,
  sentAt: new Date(Number(Attributes['SentTimestamp'] ?? '0')).toISOString(),
  received: Attributes['ApproximateReceiveCount'] ?? '?',
  body: Body,
});
