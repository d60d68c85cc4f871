import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Receiver } from '../../infra/demo/life/receiver.ts';
import type { Platform } from '../../infra/local/platform.ts';
import type { Seen } from './planting-client.ts';
import { textIn } from './text-in.ts';

export type Found = { readonly place: string; readonly text: string };

const Message = z.looseObject({ QueueUrl: z.string() });
const Written = z.record(z.string(), z.unknown());
const Puts = z.object({
  TransactItems: z.array(z.looseObject({ Put: z.object({ Item: Written }).optional(), Update: Written.optional() })),
});
const Entity = z.looseObject({ entity: z.looseObject({ S: z.string() }) });

const Letter = z.looseObject({ Destination: z.looseObject({ ToAddresses: z.array(z.string()) }) });

/** A letter knows whom it goes to, and nobody else. */
const withoutAddressee = (body: unknown): string =>
  Letter.parse(body).Destination.ToAddresses.reduce(
    (rest, address) => rest.replaceAll(address, '(addressee)'),
    JSON.stringify(body),
  );

/** Everything that leaves a function or stays somewhere, kept for a look at the end. */
export class Trap {
  private readonly platform: Platform;
  private readonly folder: string;
  private readonly kept: Found[] = [];
  private readonly hooks = new Receiver(0);
  receiver = '';

  private constructor(platform: Platform, folder: string) {
    this.platform = platform;
    this.folder = folder;
    // Asked before each request: everything that a function ever wrote or sent, also what was overwritten since.
    platform.proxy.fault = ({ functionId, service, operation, body }) => {
      if (service === 'sqs' && operation.startsWith('SendMessage'))
        this.keep(`queue/${Message.parse(body).QueueUrl.split('-local-').at(-1)}`, body);
      if (service === 'ses') this.keep(`letter of ${functionId}`, withoutAddressee(body));
      if (operation === 'PutItem' || operation === 'UpdateItem' || operation === 'TransactWriteItems')
        this.writes(operation, body);
      return undefined;
    };
  }

  static async on(platform: Platform, folder: string): Promise<Trap> {
    const trap = new Trap(platform, folder);
    trap.receiver = await trap.hooks.start();
    return trap;
  }

  /** A page as anybody sees it. */
  async open(path: string): Promise<void> {
    const response = await fetch(`${this.platform.urls.front}/${path}`, { headers: { accept: 'text/html' } });
    this.keep('page', await response.text());
  }

  plant(functionId: string, line: string): void {
    appendFileSync(join(this.folder, 'logs', `${functionId}.log`), `${line}\n`);
  }

  /** Each with the name of its place. */
  async *everything(seen: readonly Seen[]): AsyncGenerator<Found> {
    yield* this.kept;
    for (const { body } of this.hooks.received) yield { place: 'webhook', text: body };
    for (const { name, as, text } of seen)
      yield { place: `answer/${name}/${as === undefined ? 'anybody' : 'known'}`, text };
    yield* this.items();
    yield* this.files();
    yield* this.logs();
  }

  /** What functions wrote, not what the engines beside them did. */
  *logs(): Generator<Found> {
    for (const { id } of this.platform.application.functions) {
      const name = readdirSync(join(this.folder, 'logs')).find((one) => one === `${id}.log`);
      if (name !== undefined) yield { place: `log/${id}`, text: readFileSync(join(this.folder, 'logs', name), 'utf8') };
    }
  }

  stop(): Promise<void> {
    this.hooks.stop();
    return Promise.resolve();
  }

  private writes(operation: string, body: unknown): void {
    if (operation !== 'TransactWriteItems') return this.keep(this.entityOf(body), body);
    for (const { Put, Update } of Puts.parse(body).TransactItems) {
      if (Put !== undefined) this.keep(this.entityOf(Put), Put);
      if (Update !== undefined) this.keep('update', Update);
    }
  }

  private entityOf(body: unknown): string {
    const item = z.looseObject({ Item: Entity }).safeParse(body);
    return item.success ? `item/${item.data.Item.entity.S}` : 'update';
  }

  private keep(place: string, body: unknown): void {
    this.kept.push({ place, text: typeof body === 'string' ? body : JSON.stringify(body) });
  }

  private async *items(): AsyncGenerator<Found> {
    for (const { name } of this.platform.application.tables)
      for (let start: ScanCommandInput['ExclusiveStartKey']; ;) {
        const page = await this.platform.dynamodb.send(
          new ScanCommand({ TableName: name, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
        );
        for (const item of page.Items ?? []) {
          const plain = unmarshall(item);
          yield { place: `item/${String(plain['entity'])}`, text: JSON.stringify(plain) };
        }
        if (page.LastEvaluatedKey === undefined) break;
        start = page.LastEvaluatedKey;
      }
  }

  private async *files(): AsyncGenerator<Found> {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new S3Client({
      region: 'eu-central-1',
      endpoint: this.platform.urls.sqs,
      forcePathStyle: true,
      credentials,
    });
    for (const { name: Bucket } of this.platform.application.buckets) {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
      for (const { Key } of Contents) {
        const file = await client.send(new GetObjectCommand({ Bucket, Key }));
        const bytes = Buffer.from((await file.Body?.transformToByteArray()) ?? []);
        yield { place: `file/${Key}`, text: await textIn(bytes) };
      }
    }
    client.destroy();
  }
}
