import {
  type Attributes,
  BatchGetItem,
  type DynamoDb,
  GetItem,
  Query,
  TransactionCanceled,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
} from '../aws/dynamo-db.ts';
import { ServiceError } from '../aws/service-error.ts';
import { marshall, unmarshall } from './attributes.ts';
import type { IndexName } from './schema.ts';
import { tableSchema } from './schema.ts';

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Record<string, unknown>;

export type Condition = {
  /** e.g. `version = :read`. Names are never user input. */
  readonly expression: string;
  readonly values?: Item;
  readonly names?: Record<string, string>;
};

export type Write =
  | { readonly put: Item & Key; readonly when?: Condition }
  | {
      readonly update: Key;
      readonly set: string;
      readonly values?: Item;
      readonly names?: Record<string, string>;
      readonly when?: Condition;
    }
  | { readonly delete: Key; readonly when?: Condition }
  | { readonly check: Key; readonly when: Condition };

export type Page = { readonly items: Item[]; readonly next: Item | undefined };

export type QueryOptions = {
  readonly index?: IndexName;
  readonly partition: string;
  readonly sort?: { readonly beginsWith: string } | { readonly between: readonly [string, string] };
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly after?: Item | undefined;
  readonly consistent?: boolean;
};

export const absent: Condition = { expression: 'attribute_not_exists(pk)' };
export const present: Condition = { expression: 'attribute_exists(pk)' };
export const versionIs = (version: number): Condition => ({
  expression: 'version = :read',
  values: { ':read': version },
});

/**
 * What begins with a prefix lies between it and itself with the last of all characters. To DynamoDB both are the same;
 * the local engine finds a range by its index, and reads a whole partition for a beginning (measured: 40 ms of 100,000).
 */
const rangeOf = (sort: NonNullable<QueryOptions['sort']>) =>
  'beginsWith' in sort
    ? { ':from': sort.beginsWith, ':to': `${sort.beginsWith}\u{10FFFF}` }
    : { ':from': sort.between[0], ':to': sort.between[1] };

/** Which of a transaction's writes found its condition false. */
export type Conflict = { readonly failed: readonly number[]; readonly items: readonly (Item | undefined)[] };

/** The few calls of DynamoDB that the stores use, with plain objects at their edge. */
export class Table {
  private readonly client: DynamoDb;
  readonly name: string;

  constructor(client: DynamoDb, name: string) {
    this.client = client;
    this.name = name;
  }

  async get(key: Key, { consistent = true }: { consistent?: boolean } = {}): Promise<Item | undefined> {
    const { Item } = await this.client.send(
      new GetItem({ TableName: this.name, Key: marshall(key), ConsistentRead: consistent }),
    );
    return Item && unmarshall(Item);
  }

  /** Items in the order of the keys, `undefined` where there is none. Finishes unprocessed keys or throws. */
  async getAll(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    const found = new Map<string, Item>();
    const unique = [...new Map(keys.map((key) => [`${key.pk}|${key.sk}`, key])).values()];
    for (let start = 0; start < unique.length; start += 100) {
      let wanted: readonly Attributes[] = unique.slice(start, start + 100).map((key) => marshall(key));
      for (let attempt = 0; wanted.length > 0; attempt++) {
        if (attempt === 8) throw new Error(`${wanted.length} keys stayed unprocessed`);
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
        const { Responses, UnprocessedKeys } = await this.client.send(
          new BatchGetItem({ RequestItems: { [this.name]: { Keys: wanted, ConsistentRead: true } } }),
        );
        for (const raw of Responses?.[this.name] ?? []) {
          const item = unmarshall(raw);
          found.set(`${String(item['pk'])}|${String(item['sk'])}`, item);
        }
        wanted = UnprocessedKeys?.[this.name]?.Keys ?? [];
      }
    }
    return keys.map((key) => found.get(`${key.pk}|${key.sk}`));
  }

  /** One page: one request. `next` continues it. */
  async query(options: QueryOptions): Promise<Page> {
    const { partition, sort } = options.index === undefined ? tableSchema.key : tableSchema.indexes[options.index];
    const range =
      options.sort === undefined
        ? { text: '', values: {} }
        : { text: ' AND #sk BETWEEN :from AND :to', values: rangeOf(options.sort) };
    const { Items, LastEvaluatedKey } = await this.client.send(
      new Query({
        TableName: this.name,
        IndexName: options.index,
        KeyConditionExpression: `#pk = :pk${range.text}`,
        ExpressionAttributeNames: { '#pk': partition, ...(range.text === '' ? {} : { '#sk': sort }) },
        ExpressionAttributeValues: marshall({ ':pk': options.partition, ...range.values }),
        Limit: options.limit,
        ScanIndexForward: options.newestFirst !== true,
        ExclusiveStartKey: options.after === undefined ? undefined : marshall(options.after),
        ConsistentRead: options.index === undefined && options.consistent !== false,
      }),
    );
    const next = LastEvaluatedKey && unmarshall(LastEvaluatedKey);
    return { items: (Items ?? []).map((item) => unmarshall(item)), next };
  }

  /** All pages; only where the number of items is bounded by a rule. */
  async queryAll(options: QueryOptions): Promise<Item[]> {
    const items: Item[] = [];
    let after: Item | undefined;
    do {
      const page = await this.query({ ...options, after });
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  }

  /** One conditional update. Returns the new item, or `undefined` when the condition was false. */
  async update(write: Extract<Write, { update: Key }>): Promise<Item | undefined> {
    try {
      const { Attributes } = await this.client.send(
        new UpdateItem({ ...this.updateOf(write), ReturnValues: 'ALL_NEW' }),
      );
      return unmarshall(Attributes ?? {});
    } catch (error) {
      if (error instanceof ServiceError && error.name === 'ConditionalCheckFailedException') return undefined;
      throw error;
    }
  }

  /**
   * All writes or none. `undefined` when written; a conflict when a condition was false. Contention with another
   * transaction is tried again here and then thrown, as throttling is: neither is a conflict.
   */
  async transact(writes: readonly Write[]): Promise<Conflict | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.client.send(new TransactWriteItems({ TransactItems: writes.map((write) => this.actionOf(write)) }));
        return undefined;
      } catch (error) {
        if (!(error instanceof TransactionCanceled)) throw error;
        const failed = error.reasons.flatMap(({ Code }, index) => (Code === 'ConditionalCheckFailed' ? [index] : []));
        if (failed.length > 0)
          return {
            failed,
            items: error.reasons.map(({ Item }) => (Item === undefined ? undefined : unmarshall(Item))),
          };
        const contended = error.reasons.some(({ Code }) => Code === 'TransactionConflict');
        if (!contended || attempt === 6) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  private actionOf(write: Write): TransactWriteItem {
    const TableName = this.name;
    const condition = conditionOf(write.when);
    const returned = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
    if ('put' in write) return { Put: { TableName, Item: marshall(write.put), ...condition, ...returned } };
    if ('update' in write) return { Update: { ...this.updateOf(write), ...returned } };
    if ('delete' in write) return { Delete: { TableName, Key: marshall(write.delete), ...condition, ...returned } };
    return {
      ConditionCheck: {
        TableName,
        Key: marshall(write.check),
        ConditionExpression: write.when.expression,
        ...condition,
        ...returned,
      },
    };
  }

  private updateOf({ update, set, values, names, when }: Extract<Write, { update: Key }>) {
    const allValues = { ...values, ...when?.values };
    const allNames = { ...names, ...when?.names };
    return {
      TableName: this.name,
      Key: marshall({ pk: update.pk, sk: update.sk }),
      UpdateExpression: set,
      ...(when === undefined ? {} : { ConditionExpression: when.expression }),
      ...(Object.keys(allNames).length === 0 ? {} : { ExpressionAttributeNames: allNames }),
      ...(Object.keys(allValues).length === 0 ? {} : { ExpressionAttributeValues: marshall(allValues) }),
    };
  }
}

function conditionOf(when: Condition | undefined) {
  if (when === undefined) return {};
  return {
    ConditionExpression: when.expression,
    ...(when.names === undefined ? {} : { ExpressionAttributeNames: when.names }),
    ...(when.values === undefined ? {} : { ExpressionAttributeValues: marshall(when.values) }),
  };
}
