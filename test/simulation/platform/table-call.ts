import {
  type AttributeValue,
  BatchGetItem,
  GetItem,
  Query,
  type TransactWriteItem,
  TransactWriteItems,
  UpdateItem,
} from '../../../functions/aws/dynamo-db.ts';
import type { Command } from '../../../functions/aws/json-service.ts';
import { conflictOn, type SimulatedDynamo } from '../aws/simulated-dynamo.ts';
import { answerSeen } from '../planted/new-word.ts';
import { ignoresRest, isBlind, sabotaged } from '../planted/sabotage.ts';
import { running } from './invocation.ts';
import { mainTable } from './outside.ts';
import { pass, serviceCall, type ServiceWorld } from './service-calls.ts';
import { torn, unprocessed } from './torn-reads.ts';

/** A request to the tables. */
export async function tableCall(
  asked: Command<object, unknown>,
  dynamo: SimulatedDynamo,
  world: ServiceWorld,
): Promise<unknown> {
  return answerSeen(await answered(asked, dynamo, world), world.sabotage);
}

async function answered(
  asked: Command<object, unknown>,
  dynamo: SimulatedDynamo,
  world: ServiceWorld,
): Promise<unknown> {
  const { time, random, faults, sabotage } = world;
  const { fn = 'outside', side = 'new' } = running.getStore() ?? {};
  const command = sabotaged(asked, sabotage, { fn, side });
  const what = `${command.operation} ${subjectOf(command)}`;
  if (command instanceof TransactWriteItems) {
    if (command.input.TransactItems?.length === 0) return {};
    const parts = sabotage.apart?.(command.input.TransactItems ?? []).filter(({ length }) => length > 0) ?? [];
    if (parts.length > 1) return inParts(parts, dynamo, world);
    if (sabotage.omits?.(command, fn) === true) return {};
    // The SDK gives its tries one token: what was committed is not done again.
    let done: unknown;
    return serviceCall(
      what,
      () => {
        if (done === undefined && faults.strikes('conflict')) throw conflictOn(command);
        try {
          return (done ??= dynamo.run(command));
        } catch (error) {
          if (sabotage.believes?.(command, fn) === true) return {};
          throw error;
        }
      },
      world,
    );
  }
  if (isBlind(command, sabotage, fn)) return { Items: [] };
  const isRead = command instanceof BatchGetItem || command instanceof Query;
  if (isRead && random.chance(0.15)) {
    const first = await serviceCall(what, () => dynamo.run(command), world);
    await pass(time, random.between(1, 30));
    return torn(command, first, dynamo.run(command), random);
  }
  const answer = await serviceCall(what, () => dynamo.run(command), world);
  if (sabotage.marksBeforeSending === true && fn === 'sweep') markAll(command, answer, dynamo);
  return command instanceof BatchGetItem && faults.strikes('unprocessed-keys')
    ? unprocessed(command, answer, ignoresRest(command, sabotage))
    : answer;
}

async function inParts(
  parts: readonly (readonly TransactWriteItem[])[],
  dynamo: SimulatedDynamo,
  world: ServiceWorld,
): Promise<unknown> {
  for (const TransactItems of parts) {
    const command = new TransactWriteItems({ TransactItems: [...TransactItems] });
    await tableCall(command, dynamo, { ...world, sabotage: {} });
  }
  return {};
}

/** What a command is about, in short: it is hashed with each call. */
function subjectOf(command: object): string {
  if (command instanceof TransactWriteItems)
    return (command.input.TransactItems ?? [])
      .map(({ Put, Update, Delete, ConditionCheck }) => keyOf(Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key))
      .join(', ');
  if (command instanceof UpdateItem) return `${keyOf(command.input.Key)} ${command.input.UpdateExpression}`;
  if (command instanceof GetItem) return keyOf(command.input.Key);
  if (command instanceof Query) {
    const { IndexName = '', ExpressionAttributeValues: values } = command.input;
    return `${IndexName} ${values?.[':pk']?.S} ${values?.[':from']?.S ?? ''}`;
  }
  if (!(command instanceof BatchGetItem)) return '';
  return Object.values(command.input.RequestItems ?? {})
    .flatMap(({ Keys }) => Keys.map(keyOf))
    .join(', ');
}

const keyOf = (key: Record<string, AttributeValue> | undefined): string => `${key?.['pk']?.S}/${key?.['sk']?.S}`;

/** Takes the events of a page out of the outbox, as if they were in their queues already. */
function markAll(command: object, page: unknown, dynamo: SimulatedDynamo): void {
  if (!(command instanceof Query) || command.input.IndexName !== 'unsent' || !isPage(page)) return;
  for (const { pk, sk } of page.Items) {
    if (pk === undefined || sk === undefined) continue;
    const UpdateExpression = 'REMOVE unsentPk, unsentSk';
    dynamo.run(new UpdateItem({ TableName: mainTable, Key: { pk, sk }, UpdateExpression }));
  }
}

const isPage = (page: unknown): page is { readonly Items: readonly Record<string, AttributeValue>[] } =>
  typeof page === 'object' && page !== null && 'Items' in page;
