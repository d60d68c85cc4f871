import {
  BatchGetItem,
  type DynamoDb,
  GetItem,
  Query,
  TransactionCanceled,
  TransactWriteItems,
  UpdateItem,
} from '../../functions/aws/dynamo-db.ts';
import { ServiceError } from '../../functions/aws/service-error.ts';
import { marshall } from '../../functions/store/attributes.ts';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableSchema } from '../../functions/store/schema.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { chanceCommand, type Command } from './aws/chance-command.ts';
import { SimulatedDynamo } from './aws/simulated-dynamo.ts';
import { SimulatedTable } from './aws/simulated-table.ts';
import { Random } from './world/random.ts';

/** What the simulated table answers is what the engine answers: `npm run test:conformance` asks the official one. */
let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

function sent(client: DynamoDb, command: Command): Promise<unknown> {
  if (command instanceof GetItem) return client.send(command);
  if (command instanceof BatchGetItem) return client.send(command);
  if (command instanceof Query) return client.send(command);
  return command instanceof UpdateItem ? client.send(command) : client.send(command);
}

async function pair() {
  const { client, name } = await engine.fresh();
  const table: SimulatedTable = new SimulatedTable(tableSchema, (changes) => {
    for (const change of changes) table.follow(change);
  });
  const simulated = new SimulatedDynamo(new Map([[name, table]]));
  return {
    name,
    /** Asks both and compares; gives what they answered. */
    both: async (command: Command): Promise<unknown> => {
      const expected = await outcome(() => sent(client, command));
      const got = await outcome(async () => simulated.run(command));
      expect(comparable(command, got), JSON.stringify(command.input)).toEqual(comparable(command, expected));
      return expected;
    },
  };
}

/** Whether a full page at the end of a range is followed by an empty one differs from engine to engine. */
const comparable = (command: Command, answer: unknown): unknown =>
  command instanceof Query && command.input.KeyConditionExpression?.includes('AND')
    ? { ...Object(answer), LastEvaluatedKey: undefined }
    : answer;

/** The answer, or what was refused and why; without counts of capacity and words of messages. */
async function outcome(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    const answer: unknown = await ask();
    return inOrder(
      JSON.parse(JSON.stringify(answer, (name, value: unknown) => (dropped.has(name) ? undefined : value))),
    );
  } catch (error) {
    const reasons = error instanceof TransactionCanceled ? error.reasons : [];
    // An update that cannot be made refuses the transaction; the engines differ in whether they say which.
    if (reasons.some(({ Code }) => Code === 'ValidationError')) return { refused: 'ValidationException' };
    if (error instanceof TransactionCanceled)
      return { refused: error.name, reasons: reasons.map(({ Code, Item }) => ({ Code, Item })) };
    if (error instanceof ServiceError) return { refused: error.name };
    throw error;
  }
}
const dropped = new Set(['$metadata', 'ConsumedCapacity', 'ItemCollectionMetrics', 'ScannedCount']);

const Responses = z.record(z.string(), z.array(z.looseObject({ sk: z.object({ S: z.string() }) })));

const Page = z.looseObject({
  Items: z.array(z.looseObject({ dueSk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) })),
});

/** A batch is answered in any order, and so are items at the same place of an index. */
function inOrder(answer: unknown): unknown {
  const page = Page.safeParse(answer).data;
  if (page !== undefined && !('LastEvaluatedKey' in page)) {
    const place = ({ dueSk, sk }: (typeof page.Items)[number]) => `${dueSk.S} ${sk.S}`;
    return { ...page, Items: page.Items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)) };
  }
  if (typeof answer !== 'object' || answer === null || !('Responses' in answer)) return answer;
  const [items = []] = Object.values(Responses.parse(answer.Responses));
  return { ...answer, Responses: items.toSorted((one, other) => (one.sk.S < other.sk.S ? -1 : 1)) };
}

describe('the simulated table answers as the engine does', () => {
  it.each([1, 2, 3, 4])('to four hundred commands by chance, %i', async (seed) => {
    const { name, both } = await pair();
    const random = new Random(`conformance ${seed}`);
    for (let n = 0; n < 400; n++) {
      await both(chanceCommand(random, name));
    }
  });

  it('to pages that follow each other, in both directions', async () => {
    const { name, both } = await pair();
    for (let n = 1; n <= 7; n++)
      await both(
        new TransactWriteItems({
          TransactItems: [
            { Put: { TableName: name, Item: marshall({ pk: 'P#1', sk: `S#${n}`, duePk: 'D', dueSk: `at-${n}` }) } },
          ],
        }),
      );
    for (const IndexName of [undefined, 'due'])
      for (const ScanIndexForward of [true, false]) {
        let after: Query['input']['ExclusiveStartKey'];
        for (let page = 1; page <= 4; page++) {
          const answer = await both(
            new Query({
              TableName: name,
              IndexName,
              KeyConditionExpression: '#pk = :pk',
              ExpressionAttributeNames: { '#pk': IndexName === undefined ? 'pk' : 'duePk' },
              ExpressionAttributeValues: marshall({ ':pk': IndexName === undefined ? 'P#1' : 'D' }),
              Limit: 2,
              ScanIndexForward,
              ExclusiveStartKey: after,
            }),
          );
          after = isPage(answer) ? answer.LastEvaluatedKey : undefined;
        }
      }
  });
});

const isPage = (answer: unknown): answer is { LastEvaluatedKey?: Query['input']['ExclusiveStartKey'] } =>
  typeof answer === 'object' && answer !== null;
