import {
  BatchGetItem,
  GetItem,
  Query,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
  type UpdateItemInput,
} from '../../../functions/aws/dynamo-db.ts';
import type { Command } from '../../../functions/aws/json-service.ts';
import type { Raw } from '../aws/attribute.ts';
import type { Side } from '../platform/invocation.ts';

/** Where a planted defect takes hold. Nothing of it is in the product: it changes what the product asks and hears. */
export type Sabotage = {
  /** What is written instead of one action of a transaction; `undefined`: nothing. */
  readonly write?: (action: TransactWriteItem, fn: string, side: Side) => TransactWriteItem | undefined;
  /** The partition that is asked instead of the one of a single item. */
  readonly partition?: (pk: string, side: Side) => string;
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
  /** A word in items, events and messages that the new code brought: the old code finds one there that it does not know. */
  readonly newWord?: string;
  /** Old code that reports success of messages with this word. */
  readonly oldDropsUnknown?: true;
  readonly takesOutageForNotFound?: true;
  readonly believesLies?: true;
  readonly logs?: string;
};

export type Planted = Sabotage & {
  readonly does: string;
  /** Numbers of the rules that should notice. */
  readonly seenBy: readonly string[];
  /** Why nobody can notice: the same by another way. */
  readonly equivalent?: string;
  /** Only where old and new code work side by side. */
  readonly mixed?: true;
};

const actionItem = ({ Put }: TransactWriteItem): Raw | undefined => Put?.Item;

export const isOf = (action: TransactWriteItem, entity: string): boolean =>
  actionItem(action)?.['entity']?.S === entity;

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
  { write, update, partition }: Sabotage,
  { fn, side }: { readonly fn: string; readonly side: Side },
): Command<object, unknown> {
  if (command instanceof TransactWriteItems && write !== undefined) {
    const TransactItems = (command.input.TransactItems ?? []).flatMap((action) => write(action, fn, side) ?? []);
    return new TransactWriteItems({ ...command.input, TransactItems });
  }
  if (command instanceof GetItem && partition !== undefined) {
    const { Key } = command.input;
    return new GetItem({ ...command.input, Key: { ...Key, pk: { S: partition(Key['pk']?.S ?? '', side) } } });
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
