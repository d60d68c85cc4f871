import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  DescribeTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';

type KeyNames = { readonly partition: string; readonly sort?: string };

/** What functions/store/schema.ts declares and what the template says: the two ways to know a table's shape. */
export type TableShape = {
  readonly key: KeyNames;
  readonly ttl?: string;
  /** @default true */
  readonly stream?: boolean;
  readonly indexes: Readonly<
    Record<
      string,
      KeyNames & { readonly projection?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; readonly include?: readonly string[] }
    >
  >;
};

const namesOf = (key: KeyNames): string[] => (key.sort === undefined ? [key.partition] : [key.partition, key.sort]);

const keySchema = (key: KeyNames): NonNullable<CreateTableCommandInput['KeySchema']> =>
  namesOf(key).map((AttributeName, position) => ({ AttributeName, KeyType: position === 0 ? 'HASH' : 'RANGE' }));

const indexesOf = (shape: TableShape) =>
  Object.entries(shape.indexes).map(([IndexName, index]) => ({
    IndexName,
    KeySchema: keySchema(index),
    Projection: {
      ProjectionType: index.projection ?? ('ALL' as const),
      ...(index.include === undefined ? {} : { NonKeyAttributes: [...index.include] }),
    },
  }));

/** All keys are strings: a number as key would be refused by the stores' own types. */
const attributesOf = (shape: TableShape) =>
  [...new Set([shape.key, ...Object.values(shape.indexes)].flatMap(namesOf))].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  }));

/** Creates the table, or adds what an older one of this name lacks. Its stream carries new and old images. */
export async function createTable(client: DynamoDBClient, name: string, shape: TableShape): Promise<void> {
  const existing = await describe(client, name);
  if (existing === undefined) {
    const indexes = indexesOf(shape);
    await client.send(
      new CreateTableCommand({
        TableName: name,
        KeySchema: keySchema(shape.key),
        AttributeDefinitions: attributesOf(shape),
        BillingMode: 'PAY_PER_REQUEST',
        ...(shape.stream === false
          ? {}
          : { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const } }),
        ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes }),
      }),
    );
  } else {
    if (JSON.stringify(existing.KeySchema?.map((key) => key.AttributeName)) !== JSON.stringify(namesOf(shape.key)))
      throw new Error(`The key of table ${name} has changed; begin anew with --fresh.`);
    const there = new Set(existing.GlobalSecondaryIndexes?.map((index) => index.IndexName));
    for (const index of indexesOf(shape).filter(({ IndexName }) => !there.has(IndexName)))
      await client.send(
        new UpdateTableCommand({
          TableName: name,
          AttributeDefinitions: attributesOf(shape),
          GlobalSecondaryIndexUpdates: [{ Create: index }],
        }),
      );
  }
  if (shape.ttl !== undefined) await enableTtl(client, name, shape.ttl);
}

/** Nothing happens when there is none. */
export async function deleteTable(client: DynamoDBClient, name: string): Promise<void> {
  if ((await describe(client, name)) !== undefined) await client.send(new DeleteTableCommand({ TableName: name }));
}

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function enableTtl(client: DynamoDBClient, TableName: string, AttributeName: string): Promise<void> {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  await client.send(
    new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName, Enabled: true } }),
  );
}
