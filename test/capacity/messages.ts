import type { AttributeValue } from 'aws-lambda';
import { marshall } from '../../functions/store/attributes.ts';
import * as z from 'zod';
import { sqs } from '../../functions/aws/sqs.ts';
import { unsentPartition } from '../../functions/store/keys.ts';
import { queueWorkers, relay } from '../simulation/platform/workers.ts';
import type { Outside } from '../simulation/platform/outside.ts';
import { firstDay } from '../builders/ids.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import type { startSesServer } from '../fakes/ses-server.ts';
import { sqsEvent } from '../fakes/sqs-event.ts';
import type { Place } from './place.ts';
import type { Price } from './price.ts';

type QueueName = keyof typeof queueWorkers;
export type Message = { readonly queue: QueueName; readonly body: unknown };

const Sent = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});
const Single = z.object({ QueueUrl: z.string(), MessageBody: z.string() });
const isQueue = (name: string): name is QueueName => name in queueWorkers;
const Image = z.record(z.string(), z.custom<AttributeValue>());
const Named = z.looseObject({ kind: z.string().optional(), type: z.string().optional() });

/** Queues that keep what is sent, in order. */
function memoryQueues() {
  const sent: Message[] = [];
  const take = (queue: string, body: string) => {
    if (isQueue(queue)) sent.push({ queue, body: JSON.parse(body) });
  };
  const client = Object.assign(sqs({}), {
    send: async ({ input }: { readonly input: unknown }) => {
      const batch = Sent.safeParse(input).data;
      if (batch === undefined) {
        const { QueueUrl, MessageBody } = Single.parse(input);
        take(QueueUrl, MessageBody);
        return {};
      }
      for (const { MessageBody } of batch.Entries) take(batch.QueueUrl, MessageBody);
      return { Successful: batch.Entries.map(({ Id }) => ({ Id })) };
    },
  });
  return { client, sent };
}

/** `check: submission`, `notify: cluster-edited`, `mail`. */
const nameOf = ({ queue, body }: Message): string => {
  const { kind, type } = Named.parse(body);
  const what = kind ?? type;
  return what === undefined ? queue : `${queue}: ${what}`;
};

type Provider = Awaited<ReturnType<typeof startSesServer>>;
/** Letters wait for two minutes, in which more news may come. */
const untilLetters = 300_000;

/** Plays workers in a place, and notes what the first message of each name costs. */
export class Workers {
  readonly prices = new Map<string, Price>();
  private readonly provider: Provider;
  private readonly queues = memoryQueues();

  constructor(provider: Provider) {
    this.provider = provider;
  }

  outside({ client: dynamo }: Place, later = 0): Outside {
    let ids = 0;
    return {
      dynamo,
      sqs: this.queues.client,
      ses: this.provider.client,
      now: () => new Date(firstDay.getTime() + later),
      chance: () => 0.5,
      newId: () => `token-${ids++}`,
      pause: async () => undefined,
      receiver: { send: async () => ({ result: { kind: 'answered', status: 204 } }) },
      log: (code, fields, error) => {
        if (error !== undefined) throw new Error(`${code} ${JSON.stringify(fields)}`, { cause: error });
      },
    };
  }

  async note(place: Place, name: string, work: () => Promise<unknown>): Promise<void> {
    const { price } = await place.metered(work);
    this.prices.set(name, this.prices.get(name) ?? price);
  }

  /** One message, as the queue hands it over. */
  async take(place: Place, message: Message): Promise<void> {
    const { queue, body } = message;
    const name = nameOf(message);
    const outside = this.outside(place, queue === 'mail' || queue === 'mail-events' ? untilLetters : 0);
    await this.note(place, name, async () => {
      const { batchItemFailures } = await queueWorkers[queue](outside)(sqsEvent([body]), lambdaContext(90_000));
      if (batchItemFailures.length > 0) throw new Error(`${name} failed`);
    });
  }

  /** Everything that follows from what just happened: each event is relayed, each message worked off. */
  async follow(place: Place): Promise<void> {
    for (;;) {
      await this.relay(place);
      const message = this.queues.sent.shift();
      if (message === undefined) return;
      if (this.prices.has(nameOf(message))) continue;
      await this.take(place, message);
      if (message.queue === 'mail') await this.delivered(place);
    }
  }

  private async relay(place: Place): Promise<void> {
    const { items } = await place.aside.query({ index: 'unsent', partition: unsentPartition, limit: 100 });
    for (const item of items) {
      const NewImage = Image.parse(JSON.parse(JSON.stringify(marshall(item))));
      const Records = [{ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: '1', NewImage } }];
      await this.note(place, 'relay', () => relay(this.outside(place))({ Records }, lambdaContext()));
    }
  }

  /** The provider tells that the last letter arrived. */
  private async delivered(place: Place): Promise<void> {
    const { messageId, tags } = this.provider.taken.at(-1) ?? {};
    const detail = { eventType: 'Delivery', mail: { messageId, tags } };
    const body = { source: 'aws.ses', time: firstDay.toISOString(), detail };
    await this.take(place, { queue: 'mail-events', body });
  }
}
