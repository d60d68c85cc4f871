import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { DynamoDb } from '../../functions/aws/dynamo-db.ts';
import { around } from '../fakes/around.ts';

type Raw = Record<string, AttributeValue>;
const Attribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const Key = z.looseObject({ pk: Attribute, sk: Attribute }).transform(({ pk, sk }): Raw => ({ pk, sk }));
const Place = z.union([
  z.looseObject({ TableName: z.string(), Key }),
  z.looseObject({ TableName: z.string(), Item: Key }).transform(({ TableName, Item }) => ({ TableName, Key: Item })),
]);
type Where = { readonly TableName: string; readonly Key: Raw };
const Action = z.looseObject({ Put: Place.optional(), Update: Place.optional(), Delete: Place.optional() });
const Written = z.union([
  z
    .looseObject({ TransactItems: z.array(Action) })
    .transform(({ TransactItems }) => TransactItems.map(({ Put, Update, Delete }) => Put ?? Update ?? Delete)),
  Place.transform((place): (Where | undefined)[] => [place]),
]);
const isWrite = /^(TransactWriteItems|UpdateItem)$/;

/** Notes what lies where a client is about to write; `back` lays it there again. `plain` asks without being watched. */
export function undoable(client: DynamoDb, plain: DynamoDBClient) {
  const before = new Map<string, Where & { readonly Item: Raw | undefined }>();
  const note = async ({ TableName, Key: key }: Where): Promise<void> => {
    const id = JSON.stringify([TableName, key]);
    if (before.has(id)) return;
    const { Item } = await plain.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
    before.set(id, { TableName, Key: key, Item });
  };
  around(client, async (command, next) => {
    if (isWrite.test(command.operation))
      for (const place of Written.parse(command.input)) if (place !== undefined) await note(place);
    return next();
  });
  return {
    back: async (): Promise<void> => {
      for (const { TableName, Key: key, Item } of before.values())
        if (Item === undefined) await plain.send(new DeleteItemCommand({ TableName, Key: key }));
        else await plain.send(new PutItemCommand({ TableName, Item }));
      before.clear();
    },
  };
}
