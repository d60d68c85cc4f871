import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { tableSchema } from '../../functions/store/schema.ts';
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

  sqs(): SQSClient {
    return new SQSClient(this.client(this.values.sqs ?? environment('SQS_ENDPOINT'), 6));
  }

  /** By name, else the one table of the local platform that has our main table's indexes. */
  async table(client: DynamoDBClient): Promise<string> {
    const named = this.values.table ?? environment('TABLE_NAME');
    if (named !== undefined) return named;
    if (!this.isLocal()) throw new UsageError('--table is needed: the output "MainTable" of the data stack.');
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    for (const TableName of TableNames) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      const indexes = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
      if (Object.keys(tableSchema.indexes).every((name) => indexes.has(name))) return TableName;
    }
    throw new Error('The local DynamoDB has no main table: has the platform been started?');
  }

  queueName(queue: string): string {
    return isStageName(this.stage) ? nameOf(stages[this.stage], queue) : `innovation-clusters-${this.stage}-${queue}`;
  }

  async queueUrl(client: SQSClient, queue: string): Promise<string> {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: this.queueName(queue) }));
    if (QueueUrl === undefined) throw new Error(`There is no queue ${queue}.`);
    return QueueUrl;
  }

  private isLocal(): boolean {
    return this.stage === 'local';
  }

  private client(endpoint: string | undefined, offset: number) {
    const region = environment('AWS_REGION') ?? (isStageName(this.stage) ? stages[this.stage].region : 'eu-central-1');
    if (!this.isLocal()) return endpoint === undefined ? { region } : { region, endpoint };
    const port = Number(this.values.port ?? environment('PORT') ?? '3000');
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    return { region, credentials, maxAttempts: 2, endpoint: endpoint ?? `http://127.0.0.1:${port + offset}` };
  }
}
