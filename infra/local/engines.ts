import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import { createTable, deleteTable } from './create-table.ts';
import type { DataFolder } from './data-folder.ts';
import { type Dynoxide, startDynoxide } from './dynoxide.ts';
import { type Fauxqs, startFauxqs } from './fauxqs.ts';
import type { Logs } from './logs.ts';
import type { Ports } from './ports.ts';
import type { Application } from './template/application.ts';

export type Engines = {
  readonly tables: Dynoxide;
  readonly queues: Fauxqs;
  /** Resolves with a sentence when an engine ended that nobody stopped. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
};

/** Starts what keeps tables, queues and files. When one does not start, the other ends. */
export async function startEngines(folder: DataFolder, ports: Ports, logs: Logs): Promise<Engines> {
  const [tables, queues] = await Promise.allSettled([
    startTables({ file: folder.path('dynamodb', 'tables.db'), port: ports.dynamodb, log: logs.writer('dynamodb') }),
    startFauxqs({ dataDir: folder.path('sqs'), port: ports.sqs, log: logs.writer('sqs') }),
  ]);
  if (tables.status === 'rejected' || queues.status === 'rejected') {
    for (const one of [tables, queues]) if (one.status === 'fulfilled') await one.value.stop();
    throw tables.status === 'rejected' ? tables.reason : queues.status === 'rejected' ? queues.reason : undefined;
  }
  const both = { tables: tables.value, queues: queues.value };
  let ending = false;
  const broken = new Promise<string>((tell) => {
    void both.tables.ended.then(() => ending || tell('The DynamoDB engine ended by itself.'));
    void both.queues.ended.then(() => ending || tell('The SQS engine ended by itself.'));
  });
  const end = async (how: 'stop' | 'kill'): Promise<void> => {
    ending = true;
    await Promise.all([both.tables[how](), both.queues[how]()]);
  };
  return { ...both, broken, stop: () => end('stop'), kill: () => end('kill') };
}

const nothing = async (): Promise<void> => undefined;

/** Ours on a file, or one that somebody else keeps running: then it sweeps and trims by itself. */
async function startTables(options: { file: string; port: number; log: (text: string) => void }): Promise<Dynoxide> {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  if (endpoint === undefined || endpoint === '') return startDynoxide(options);
  const never = new Promise<unknown>(() => undefined);
  return { endpoint, ended: never, sweep: nothing, trim: () => 0, stop: nothing, kill: nothing };
}

export type Clients = {
  readonly dynamodb: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly sqs: SQSClient;
  readonly s3: S3Client;
};

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The tables as functions speak to them, past all permissions. */
export const tablesOf = ({ tables }: Engines, region: string): DynamoDb =>
  new DynamoDb({ region, endpoint: tables.endpoint, credentials: async () => credentials });

/** The platform's own way to the engines, past all permissions. */
export function clientsOf({ tables, queues }: Engines, region: string): Clients {
  const shared = { region, credentials };
  return {
    dynamodb: new DynamoDBClient({ ...shared, endpoint: tables.endpoint }),
    streams: new DynamoDBStreamsClient({ ...shared, endpoint: tables.endpoint }),
    sqs: new SQSClient({ ...shared, endpoint: queues.endpoint }),
    s3: new S3Client({ ...shared, endpoint: queues.endpoint, forcePathStyle: true }),
  };
}

/** Tables, buckets and queues of the templates; those that exist get what today's templates say of them. */
export async function deploy(
  { dynamodb, sqs, s3 }: Clients,
  { tables, queues, buckets }: Application,
  { fresh }: { fresh: boolean },
): Promise<void> {
  // An engine of somebody else kept what the emptied folder no longer knows.
  if (fresh) for (const { name } of tables) await deleteTable(dynamodb, name);
  for (const table of tables) await createTable(dynamodb, table.name, table.shape);
  for (const { name } of buckets) await s3.send(new CreateBucketCommand({ Bucket: name }));
  // A dead-letter queue must be there before the queue that names it.
  const ordered = queues.toSorted((a, b) => Number(a.redrivesTo !== undefined) - Number(b.redrivesTo !== undefined));
  for (const { name, url, attributes } of ordered) {
    await sqs.send(new CreateQueueCommand({ QueueName: name }));
    if (Object.keys(attributes).length > 0)
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: { ...attributes } }));
  }
}
