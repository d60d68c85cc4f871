import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Permissions } from './aws/permissions.ts';
import { Checkpoints } from './sources/checkpoints.ts';
import { runQueueSource } from './sources/queue-source.ts';
import { Bell, type SourceContext } from './sources/source-context.ts';
import { runStreamSource, type StreamSettings } from './sources/stream-source.ts';
import type { Application } from './template/application.ts';
import type { StreamSource } from './template/event-sources.ts';
import { TemplateError } from './template/template-schema.ts';

export type SourceSettings = {
  readonly application: Application;
  readonly permissions: Permissions;
  readonly context: SourceContext;
  readonly clients: {
    readonly dynamodb: DynamoDBClient;
    readonly streams: DynamoDBStreamsClient;
    readonly sqs: SQSClient;
  };
  checkpointFile(sourceId: string): string;
};

/** What Lambda itself does with a function's role before the function sees anything. */
const needs = {
  queue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  stream: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
} as const;

export type EventSources = {
  /** Streams of these tables have something new. */
  written(tables: readonly string[]): void;
  /** Settles when all pollers have ended, after the context's signal. */
  readonly ended: Promise<void>;
};

/** Starts a poller for every event source mapping of the templates. */
export async function startEventSources(settings: SourceSettings): Promise<EventSources> {
  const { application, context, clients } = settings;
  await checkRoles(settings);
  const bells = new Map<string, Bell[]>();
  const running: Promise<void>[] = [];
  for (const source of application.sources) {
    if (source.kind === 'queue')
      running.push(runQueueSource(clients.sqs, { ...source, queueUrl: urlOf(application, source.sourceArn) }, context));
    else {
      const table = application.tables.find(({ streamArn }) => streamArn === source.sourceArn);
      if (table === undefined) throw new TemplateError(`no table has the stream ${source.sourceArn}`);
      const bell = new Bell();
      bells.set(table.name, [...(bells.get(table.name) ?? []), bell]);
      const stream = await streamOf(settings, source, table.name, bell);
      running.push(runStreamSource(stream, context));
    }
  }
  return {
    written: (tables) => {
      for (const table of tables) for (const bell of bells.get(table) ?? []) bell.ring();
    },
    ended: Promise.all(running).then(() => undefined),
  };
}

async function streamOf(
  settings: SourceSettings,
  source: StreamSource,
  table: string,
  bell: Bell,
): Promise<StreamSettings> {
  const { application, clients } = settings;
  const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: table }));
  const engineArn = Table?.LatestStreamArn;
  if (engineArn === undefined)
    throw new TemplateError(`the table ${table} has no stream in the engine; begin anew with --fresh`);
  return {
    client: clients.streams,
    source,
    engineArn,
    checkpoints: new Checkpoints(settings.checkpointFile(source.id)),
    bell,
    putAside: async (destination, message) => {
      const QueueUrl = urlOf(application, destination);
      await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
  };
}

export function urlOf({ queues }: Application, arn: string): string {
  const queue = queues.find((one) => one.arn === arn);
  if (queue === undefined) throw new TemplateError(`no stack has the queue ${arn}`);
  return queue.url;
}

/** A mapping whose role may not read its source would be refused at its creation. */
async function checkRoles({ application, permissions }: SourceSettings): Promise<void> {
  for (const source of application.sources) {
    const id = application.functions.find(({ arn }) => arn === source.functionArn)?.id ?? '';
    const aside =
      source.kind === 'stream' && source.onFailureArn !== undefined
        ? [{ action: 'sqs:SendMessage', resource: source.onFailureArn }]
        : [];
    const wanted = [...needs[source.kind].map((action) => ({ action, resource: source.sourceArn })), ...aside];
    for (const access of wanted)
      if (!(await permissions.allows(id, access))) throw new TemplateError(permissions.refusal(id, access));
  }
}
