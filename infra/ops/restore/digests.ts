import { createHash } from 'node:crypto';
import { type AttributeValue, type DynamoDBClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';

/** Key of an item (`pk sk`) → hash of everything in it. */
export type Digests = ReadonlyMap<string, string>;

/** Every item of a table, a page at a time; only keys and hashes are kept. */
export async function digestsOf(client: DynamoDBClient, TableName: string): Promise<Digests> {
  const digests = new Map<string, string>();
  let start: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: start }));
    for (const item of page.Items ?? []) digests.set(`${textOf(item['pk'])} ${textOf(item['sk'])}`, digestOf(item));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return digests;
}

const textOf = (value: AttributeValue | undefined): string => value?.S ?? '';

/** The same for the same content, in whatever order attributes, and members of sets, come back. */
export const digestOf = (item: Readonly<Record<string, AttributeValue>>): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(item)))
    .digest('base64');

const sets = new Set(['SS', 'NS', 'BS']);

function inOrder(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [
      name,
      sets.has(name) && Array.isArray(part)
        ? part.map((one) => String(inOrder(one))).toSorted((one, other) => (one < other ? -1 : 1))
        : inOrder(part),
    ]);
}
