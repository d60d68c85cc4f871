import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type DynamoDb, dynamo } from '../../functions/aws/dynamo-db.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { Table } from '../../functions/store/table.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { recordRequest } from '../grants/recorder.ts';
import { around } from './around.ts';
import { sdkClient } from './sdk-client.ts';

const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

type Outcome = Error | { readonly after: Error } | undefined;
/** What a client was asked for, and what a test makes of it: nothing, something first, an error instead or afterwards. */
export type Fault = (command: string, input: unknown) => Outcome | Promise<Outcome>;

/** The main table on a real DynamoDB engine; `fresh` makes an empty table for a test, in the part of one of the two. */
export async function startMainTable() {
  const engine = await startEngine();
  const plain = sdkClient(engine.endpoint);
  const tables: string[] = [];
  return {
    fresh: async (part: 'main' | 'people' = 'main') => {
      const name = `main-${engine.prefix}${tables.length + 1}`;
      // Before anything is awaited: two may be made at the same time.
      tables.push(name);
      await createTable(plain, name, tableSchema);
      return world(name, engine.endpoint, part, plain);
    },
    stop: async () => {
      await engine.stop(plain, tables);
      plain.destroy();
    },
  };
}

type Engine = {
  readonly endpoint: string;
  readonly prefix: string;
  stop(client: DynamoDBClient, tables: readonly string[]): Promise<void>;
};

/** Ours, on a new file for each test file; or the one of DYNAMODB_ENDPOINT, which all share: there names must differ. */
async function startEngine(): Promise<Engine> {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  if (endpoint !== undefined && endpoint !== '') {
    const drop = async (client: DynamoDBClient, tables: readonly string[]) => {
      for (const TableName of tables) await client.send(new DeleteTableCommand({ TableName }));
    };
    return { endpoint, prefix: `${randomUUID()}-`, stop: drop };
  }
  const folder = await mkdtemp(join(tmpdir(), 'clusters-test-'));
  const engine = await startDynoxide({ file: join(folder, 'main.db') });
  const stop = async () => {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { endpoint: engine.endpoint, prefix: '', stop };
}

function world(name: string, endpoint: string, part: string, sdk: DynamoDBClient) {
  const client = dynamo(environment, { endpoint });
  const state: { readonly requests: string[]; fault: Fault } = { requests: [], fault: () => undefined };
  watch(client, state, part);
  return Object.assign(state, { name, endpoint, client, sdk, table: new Table(client, name) });
}

type Watched = { readonly requests: string[]; readonly fault: Fault };

function watch(client: DynamoDb, state: Watched, part: string): void {
  around(client, async (command, next) => {
    const { operation, input } = command;
    recordRequest('dynamodb', operation, input, part);
    state.requests.push(operation);
    const fault = await state.fault(operation, input);
    if (fault instanceof Error) throw fault;
    const answer = await next();
    if (fault !== undefined) throw fault.after;
    return answer;
  });
}
