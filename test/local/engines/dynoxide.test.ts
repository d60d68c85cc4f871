import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createTable } from '../../../infra/local/create-table.ts';
import { startDynoxide } from '../../../infra/local/dynoxide.ts';
import { tableSchema } from '../../../functions/store/schema.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const client = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
const item = (n: number) => ({ pk: { S: 'P' }, sk: { S: String(n) } });

it('loses nothing that it acknowledged when it is killed in the middle of writing', async () => {
  const file = join(folder, 'killed.db');
  const first = await startDynoxide({ file });
  const writer = client(first.endpoint);
  await createTable(writer, 'main', tableSchema);
  const acknowledged: number[] = [];
  const writing = Promise.all(
    [0, 1, 2, 3].map(async (worker) => {
      for (let n = worker; n < 4000; n += 4) {
        const Put = { TableName: 'main', Item: item(n) };
        const Twin = { TableName: 'main', Item: { ...item(n), pk: { S: 'TWIN' } } };
        await writer.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, { Put: Twin }] }));
        acknowledged.push(n);
      }
    }),
  ).catch(() => undefined);
  while (acknowledged.length < 40) await sleep(2);
  await first.kill();
  await writing;
  expect(acknowledged.length).toBeLessThan(4000);
  const second = await startDynoxide({ file });
  const reader = client(second.endpoint);
  for (const n of acknowledged)
    for (const pk of ['P', 'TWIN']) {
      const { Item } = await reader.send(new GetItemCommand({ TableName: 'main', Key: { ...item(n), pk: { S: pk } } }));
      expect(Item).toBeDefined();
    }
  await second.stop();
});

it('opens one file for one server only', async () => {
  const file = join(folder, 'shared.db');
  const first = await startDynoxide({ file });
  await expect(startDynoxide({ file })).rejects.toThrow(/is open in another process/);
  await first.stop();
  const second = await startDynoxide({ file });
  await second.stop();
  expect(existsSync(`${file}.pid`)).toBe(false);
});

it('deletes what is past its TTL when it is told to sweep', async () => {
  const engine = await startDynoxide({ file: join(folder, 'ttl.db') });
  const writer = client(engine.endpoint);
  await createTable(writer, 'main', tableSchema);
  const now = Math.floor(Date.now() / 1000);
  await writer.send(new PutItemCommand({ TableName: 'main', Item: { ...item(1), ttl: { N: String(now - 60) } } }));
  await writer.send(new PutItemCommand({ TableName: 'main', Item: { ...item(2), ttl: { N: String(now + 60) } } }));
  await engine.sweep();
  const left = await Promise.all(
    [1, 2].map((n) => writer.send(new GetItemCommand({ TableName: 'main', Key: item(n) }))),
  );
  expect(left.map(({ Item }) => Item !== undefined)).toEqual([false, true]);
  await engine.stop();
});

it('gives an older table the indexes that it lacks', async () => {
  const engine = await startDynoxide({ file: join(folder, 'older.db') });
  const owner = client(engine.endpoint);
  const { listing, ...others } = tableSchema.indexes;
  await createTable(owner, 'main', { ...tableSchema, indexes: others });
  await createTable(owner, 'main', tableSchema);
  const { DescribeTableCommand } = await import('@aws-sdk/client-dynamodb');
  const { Table } = await owner.send(new DescribeTableCommand({ TableName: 'main' }));
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).toSorted()).toEqual(
    Object.keys(tableSchema.indexes).toSorted(),
  );
  expect(listing.partition).toBe('listingPk');
  await expect(createTable(owner, 'main', { ...tableSchema, key: { partition: 'other', sort: 'sk' } })).rejects.toThrow(
    /--fresh/,
  );
  await engine.stop();
});

it('does not outlive the process that started it, however that ends', async () => {
  const file = join(folder, 'orphan.db');
  const module = new URL('../../../infra/local/dynoxide.ts', import.meta.url).href;
  const program = `const { startDynoxide } = await import(${JSON.stringify(module)});
    await startDynoxide({ file: ${JSON.stringify(file)} }); process.stdout.write('up'); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  const engine = Number(readFileSync(`${file}.pid`, 'utf8'));
  const alive = () => {
    try {
      return process.kill(engine, 0);
    } catch {
      return false;
    }
  };
  expect(alive()).toBe(true);
  parent.kill('SIGKILL');
  for (let wait = 0; wait < 100 && alive(); wait++) await sleep(20);
  expect(alive()).toBe(false);
  const next = await startDynoxide({ file });
  await next.stop();
});
