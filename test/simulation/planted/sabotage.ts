import {
  BatchGetItem,
  Query,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
  type UpdateItemInput,
} from '../../../functions/aws/dynamo-db.ts';
import type { Command } from '../../../functions/aws/json-service.ts';
import type { Raw } from '../aws/attribute.ts';

/** Where a planted defect takes hold. Nothing of it is in the product: it changes what the product asks and hears. */
export type Sabotage = {
  /** What is written instead of one action of a transaction; `undefined`: nothing. */
  readonly write?: (action: TransactWriteItem, fn: string) => TransactWriteItem | undefined;
  /** A transaction falls apart into these. */
  readonly apart?: (actions: readonly TransactWriteItem[]) => readonly (readonly TransactWriteItem[])[];
  /** What is asked instead of one update. */
  readonly update?: (input: UpdateItemInput, fn: string) => UpdateItemInput;
  /** Transactions that this function takes for done whatever became of them, or does not make at all. */
  readonly believes?: (command: TransactWriteItems, fn: string) => boolean;
  readonly omits?: (command: TransactWriteItems, fn: string) => boolean;
  /** Queries that find nothing. */
  readonly blindTo?: (partition: string, fn: string) => boolean;
  /** Takes events out of the outbox when it reads them. */
  readonly marksBeforeSending?: true;
  readonly ignoresUnprocessedKeys?: true;
  readonly ignoresFailedMessages?: true;
  /** Workers that report success whatever happened. */
  readonly swallows?: (queue: string) => boolean;
  /** Schedules that nobody set up. */
  readonly neverRuns?: (fn: string) => boolean;
  readonly takesOutageForNotFound?: true;
  readonly believesLies?: true;
  readonly logs?: string;
};

export const actionItem = ({ Put }: TransactWriteItem): Raw | undefined => Put?.Item;

/** The same action without its condition. */
export function unconditional(action: TransactWriteItem): TransactWriteItem {
  const { Put, Update } = action;
  if (Put !== undefined) return { Put: { ...Put, ConditionExpression: undefined } };
  return Update === undefined ? action : { Update: { ...Update, ConditionExpression: undefined } };
}

/** Actions on items of these entities lose their condition. */
export const unconditionally =
  (...entities: readonly string[]): NonNullable<Sabotage['write']> =>
  (action) =>
    entities.includes(actionItem(action)?.['entity']?.S ?? '') ? unconditional(action) : action;

/** What really goes to the tables. */
export function sabotaged(
  command: Command<object, unknown>,
  { write, update }: Sabotage,
  fn: string,
): Command<object, unknown> {
  if (command instanceof TransactWriteItems && write !== undefined) {
    const TransactItems = (command.input.TransactItems ?? []).flatMap((action) => write(action, fn) ?? []);
    return new TransactWriteItems({ ...command.input, TransactItems });
  }
  return command instanceof UpdateItem && update !== undefined ? new UpdateItem(update(command.input, fn)) : command;
}

/** Whether a query is one that finds nothing. */
export function isBlind(command: object, { blindTo }: Sabotage, fn: string): boolean {
  if (!(command instanceof Query)) return false;
  const partition = command.input.ExpressionAttributeValues?.[':pk']?.S ?? '';
  return blindTo?.(partition, fn) === true;
}

/** Whether what was not read is taken for what is not there. */
export const ignoresRest = (command: object, { ignoresUnprocessedKeys }: Sabotage): boolean =>
  command instanceof BatchGetItem && ignoresUnprocessedKeys === true;
