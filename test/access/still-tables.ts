import { DynamoDb, TransactWriteItems, UpdateItem } from '../../functions/aws/dynamo-db.ts';
import { peopleSchema, tableSchema } from '../../functions/store/schema.ts';
import { Table } from '../../functions/store/table.ts';
import { SimulatedDynamo } from '../simulation/aws/simulated-dynamo.ts';
import { SimulatedTable } from '../simulation/aws/simulated-table.ts';

/** A write that would have been done: the decision was yes. */
class Decided extends Error {
  override readonly name = 'Decided';
}

const anywhere = {
  region: 'eu-central-1',
  credentials: async () => ({ accessKeyId: 'access', secretAccessKey: 'access' }),
};
let run: ((command: object) => unknown) | undefined;
/** Of the functions' own kind, but answered by the tables that were made last. */
const client = Object.assign(new DynamoDb(anywhere), { send: async (command: object) => run?.(command) });

/**
 * Both tables in memory (`test/simulation/conformance.test.ts` holds them to a real engine). Once they are frozen, a
 * write to the main table is noted and not done, so that every caller finds the same.
 */
export function stillTables() {
  const state = { frozen: false, decided: false };
  const main = tableOf(tableSchema);
  const people = tableOf(peopleSchema);
  const tables = new SimulatedDynamo(
    new Map<string, SimulatedTable>([
      ['main', main],
      ['people', people],
    ]),
  );
  run = (command) => {
    if (!state.frozen || !isDecision(command)) return tables.run(command);
    if (isCount(command)) return { Attributes: {} };
    state.decided = true;
    throw new Decided('it would be written');
  };
  const world = (name: string) => ({
    name,
    client,
    table: new Table(client, name),
    requests: [],
    fault: () => undefined,
  });
  return Object.assign(state, { main: world('main'), people: world('people') });
}

/** With indexes that follow at once. */
function tableOf(schema: typeof tableSchema | typeof peopleSchema): SimulatedTable {
  const table: SimulatedTable = new SimulatedTable(schema, (changes) => {
    for (const change of changes) table.follow(change);
  });
  return table;
}

/** Whom somebody is, the table of people keeps: that is no decision. */
const isDecision = (command: object): command is TransactWriteItems | UpdateItem =>
  (command instanceof TransactWriteItems &&
    !command.input.TransactItems?.some(({ Put, Update }) => (Put ?? Update)?.TableName === 'people')) ||
  (command instanceof UpdateItem && command.input.TableName !== 'people');

/** Quotas are counted before anything is decided. */
const isCount = ({ input }: TransactWriteItems | UpdateItem): boolean =>
  'Key' in input && (input.Key?.['pk']?.S ?? '').startsWith('QUOTA#');
