import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../functions/store/client.ts';
import { tableSchema } from '../../functions/store/schema.ts';
import { Table } from '../../functions/store/table.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';

const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/** What a client was asked for, and what a test makes of it: nothing, an error instead, or an error afterwards. */
export type Fault = (command: string, input: unknown) => Error | { readonly after: Error } | undefined;

/** The main table on a real DynamoDB engine, one new file for each test file; `fresh` makes an empty table for a test. */
export async function startMainTable() {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-test-'));
  const engine = await startDynoxide({ file: join(folder, 'main.db') });
  const plain = dynamo(environment, { endpoint: engine.endpoint });
  let tables = 0;
  return {
    fresh: async () => {
      const name = `main-${(tables += 1)}`;
      await createTable(plain, name, tableSchema);
      return world(name, engine.endpoint);
    },
    stop: async () => {
      plain.destroy();
      await engine.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function world(name: string, endpoint: string) {
  const client = dynamo(environment, { endpoint });
  const state: { readonly requests: string[]; fault: Fault } = { requests: [], fault: () => undefined };
  watch(client, state);
  return Object.assign(state, { name, client, table: new Table(client, name) });
}

function watch(client: DynamoDBClient, state: { readonly requests: string[]; readonly fault: Fault }): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context['commandName']).replace(/Command$/, '');
      state.requests.push(command);
      const fault = state.fault(command, args.input);
      if (fault instanceof Error) throw fault;
      const answer = await next(args);
      if (fault !== undefined) throw fault.after;
      return answer;
    },
    { step: 'initialize', name: 'watch' },
  );
}
