import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import type { Settings } from '../../functions/aws/settings.ts';
import { GetQueueUrl, Sqs } from '../../functions/aws/sqs.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { Table } from '../../functions/store/table.ts';
import { isStageName, nameOf, stages } from '../stages.ts';
import { UsageError } from './usage-error.ts';

const text = { type: 'string' } as const;
/** Options that every command takes; for `parseArgs`. */
export const whereOptions = { stage: text, port: text, table: text, dynamodb: text, sqs: text } as const;
type Values = { readonly [Name in keyof typeof whereOptions]?: string | undefined };

const environment = (name: string): string | undefined => {
  const value = process.env[name];
  return value === '' ? undefined : value;
};

type Reached = {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly maxAttempts?: number;
};

/** With the keys that the SDK finds wherever people keep theirs. */
const asFunctionsReach = (reached: Reached): Settings => ({
  ...reached,
  credentials: new DynamoDBClient(reached).config.credentials,
});

/** The platform that a command is about. */
export class Where {
  readonly stage: string;
  private readonly values: Values;

  constructor(values: Values) {
    this.values = values;
    this.stage = values.stage ?? 'local';
    if (!/^[a-z][a-z0-9-]*$/.test(this.stage)) throw new UsageError(`"${this.stage}" is no name of a stage.`);
    if (!/^\d{1,5}$/.test(values.port ?? '0')) throw new UsageError('--port must be a number.');
  }

  dynamodb(): DynamoDBClient {
    return new DynamoDBClient(this.client(this.values.dynamodb ?? environment('DYNAMODB_ENDPOINT'), 5));
  }

  sqs(): Sqs {
    return new Sqs(asFunctionsReach(this.client(this.values.sqs ?? environment('SQS_ENDPOINT'), 6)));
  }

  /** As functions speak to it. */
  functionsDynamo(): DynamoDb {
    const settings = this.client(this.values.dynamodb ?? environment('DYNAMODB_ENDPOINT'), 5);
    return new DynamoDb(asFunctionsReach(settings));
  }

  async mainTable(client: DynamoDBClient): Promise<Table> {
    return new Table(this.functionsDynamo(), await this.table(client));
  }

  /** By name, else the one table of the local platform that has our main table's indexes. */
  async table(client: DynamoDBClient): Promise<string> {
    const named = this.values.table ?? environment('TABLE_NAME');
    if (named !== undefined) return named;
    if (!this.isLocal()) throw new UsageError('--table is needed: the output "MainTable" of the data stack.');
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    for (const TableName of TableNames) {
      const { Table: described } = await client.send(new DescribeTableCommand({ TableName }));
      const indexes = new Set(described?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
      if (Object.keys(tableSchema.indexes).every((name) => indexes.has(name))) return TableName;
    }
    throw new Error('The local DynamoDB has no main table: has the platform been started?');
  }

  queueName(queue: string): string {
    return isStageName(this.stage) ? nameOf(stages[this.stage], queue) : `innovation-clusters-${this.stage}-${queue}`;
  }

  async queueUrl(client: Sqs, queue: string): Promise<string> {
    return (await client.send(new GetQueueUrl({ QueueName: this.queueName(queue) }))).QueueUrl;
  }

  private isLocal(): boolean {
    return this.stage === 'local';
  }

  private client(endpoint: string | undefined, offset: number): Reached {
    const region = environment('AWS_REGION') ?? (isStageName(this.stage) ? stages[this.stage].region : 'eu-central-1');
    if (!this.isLocal()) return endpoint === undefined ? { region } : { region, endpoint };
    const port = Number(this.values.port ?? environment('PORT') ?? '3000');
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    return { region, credentials, maxAttempts: 2, endpoint: endpoint ?? `http://127.0.0.1:${port + offset}` };
  }
}
