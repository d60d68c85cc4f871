import {
  type Attributes,
  BatchGetItem,
  GetItem,
  Query,
  TransactionCanceled,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
} from '../../../functions/aws/dynamo-db.ts';
import { Scan } from '../../../functions/aws/scan.ts';
import { ServiceError } from '../../../functions/aws/service-error.ts';
import type { Raw } from './attribute.ts';
import type { Action, SimulatedTable } from './simulated-table.ts';
import { InvalidExpression } from './tokens.ts';

const invalid = (message: string) => new ServiceError('ValidationException', { status: 400, message });

/** The calls that the stores make, answered from tables in memory. Exactly what a call does happens at once. */
export class SimulatedDynamo {
  private readonly tables: ReadonlyMap<string, SimulatedTable>;

  constructor(tables: ReadonlyMap<string, SimulatedTable>) {
    this.tables = tables;
  }

  run(command: unknown): unknown {
    try {
      if (command instanceof GetItem) return this.getItem(command);
      if (command instanceof BatchGetItem) return this.batchGet(command);
      if (command instanceof Query) return this.query(command);
      if (command instanceof Scan) return this.scan(command);
      if (command instanceof UpdateItem) return this.update(command);
      if (command instanceof TransactWriteItems) return this.transact(command);
    } catch (error) {
      throw error instanceof InvalidExpression ? invalid(error.message) : error;
    }
    throw new Error('a command that the simulation does not know');
  }

  private tableOf(name: string | undefined): SimulatedTable {
    const table = this.tables.get(name ?? '');
    if (table === undefined) throw new Error(`no table ${name}`);
    return table;
  }

  private getItem({ input }: GetItem) {
    const Item = this.tableOf(input.TableName).get(keyOf(input.Key));
    return Item === undefined ? {} : { Item };
  }

  private batchGet({ input }: BatchGetItem) {
    const responses = Object.entries(input.RequestItems).map(([name, { Keys }]) => {
      if (Keys.length > 100) throw invalid('too many keys');
      const table = this.tableOf(name);
      const items = Keys.map((key) => table.get(keyOf(key))).filter((item) => item !== undefined);
      return [name, items] as const;
    });
    return { Responses: Object.fromEntries(responses), UnprocessedKeys: {} };
  }

  private query({ input }: Query) {
    const { items, next } = this.tableOf(input.TableName).query({
      index: input.IndexName,
      keys: input.KeyConditionExpression ?? '',
      names: input.ExpressionAttributeNames,
      values: input.ExpressionAttributeValues,
      limit: input.Limit,
      forward: input.ScanIndexForward !== false,
      after: input.ExclusiveStartKey,
    });
    return { Items: items, Count: items.length, ...(next === undefined ? {} : { LastEvaluatedKey: next }) };
  }

  /** All of it at once: no history fills a megabyte. */
  private scan({ input }: Scan) {
    return { Items: [...this.tableOf(input.TableName).items()] };
  }

  private update({ input }: UpdateItem) {
    const table = this.tableOf(input.TableName);
    const action = actionOf({ Update: { ...input, UpdateExpression: input.UpdateExpression } });
    const { done, wrong } = table.write([action]);
    if (wrong[0] === 'update') throw invalid('the update cannot be made');
    if (!done) throw new ServiceError('ConditionalCheckFailedException', { status: 400 });
    return { Attributes: table.get(action) };
  }

  private transact({ input }: TransactWriteItems) {
    const items = input.TransactItems ?? [];
    if (items.length === 0 || items.length > 100) throw invalid('1 to 100 actions');
    const names = items.map((item) => (item.Put ?? item.Update ?? item.Delete ?? item.ConditionCheck)?.TableName);
    const table = this.tableOf(names[0]);
    if (names.some((name) => name !== names[0])) throw new Error('a transaction over two tables');
    const actions = items.map(actionOf);
    const { done, wrong } = table.write(actions);
    if (done) return {};
    const reasons = actions.map((action, index) => {
      const Item = table.get(action);
      if (wrong[index] === 'nothing') return { Code: 'None' };
      if (wrong[index] === 'update') return { Code: 'ValidationError' };
      return { Code: 'ConditionalCheckFailed', ...(Item === undefined ? {} : { Item }) };
    });
    throw new TransactionCanceled(reasons);
  }
}

/** What another transaction on the same items leads to. */
export const conflictOn = ({ input }: TransactWriteItems) =>
  new TransactionCanceled(
    input.TransactItems.map((_, index) => ({ Code: index === 0 ? 'TransactionConflict' : 'None' })),
  );

function actionOf({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Action {
  const one = Put ?? Update ?? Delete ?? ConditionCheck;
  const common = {
    when: one?.ConditionExpression,
    names: one?.ExpressionAttributeNames,
    values: one?.ExpressionAttributeValues,
  };
  if (Put !== undefined) return { kind: 'put', ...keyOf(Put.Item), item: Put.Item ?? {}, ...common };
  if (Update !== undefined)
    return { kind: 'update', ...keyOf(Update.Key), set: Update.UpdateExpression ?? '', ...common };
  if (Delete !== undefined) return { kind: 'delete', ...keyOf(Delete.Key), ...common };
  return { kind: 'check', ...keyOf(ConditionCheck?.Key), ...common };
}

function keyOf(key: Attributes | undefined): { pk: string; sk: string } {
  const [pk, sk] = [stringIn(key, 'pk'), stringIn(key, 'sk')];
  return { pk, sk };
}

function stringIn(item: Raw | undefined, name: string): string {
  const value = item?.[name]?.S;
  if (value === undefined || value === '') throw invalid(`the key ${name} is missing`);
  return value;
}
