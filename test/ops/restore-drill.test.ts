import { join } from 'node:path';
import {
  DeleteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tableSchema } from '../../functions/store/schema.ts';
import { createTable } from '../../infra/local/create-table.ts';
import { type Dynoxide, startDynoxide } from '../../infra/local/dynoxide.ts';
import { restoreByFile } from '../../infra/ops/restore/by-file.ts';
import { restoreByPointInTime } from '../../infra/ops/restore/by-point-in-time.ts';
import { type Copy, drill, type Restore } from '../../infra/ops/restore/drill.ts';
import { digestOf, digestsOf } from '../../infra/ops/restore/digests.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const file = join(temporaryFolder(), 'tables.db');
const TableName = 'main';
let engine: Dynoxide;
let client: DynamoDBClient;
const said: string[] = [];
const say = (text: string) => void said.push(text);

beforeAll(async () => {
  engine = await startDynoxide({ file });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-central-1', credentials });
  await createTable(client, TableName, tableSchema);
  for (let n = 0; n < 60; n++) await put(client, TableName, n, 'as it was');
});
beforeEach(() => said.splice(0));
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

const keyOf = (n: number) => ({ pk: { S: `CLUSTER#${n % 7}` }, sk: { S: `MEMBER#${n}` } });
const put = (to: DynamoDBClient, table: string, n: number, text: string) =>
  to.send(
    new PutItemCommand({
      TableName: table,
      // Some are large, so that a scan takes more than one page.
      Item: { ...keyOf(n), text: { S: text }, weight: { S: 'x'.repeat(30_000) }, tags: { SS: ['b', 'a'] } },
    }),
  );
const drop = (from: DynamoDBClient, table: string, n: number) =>
  from.send(new DeleteItemCommand({ TableName: table, Key: keyOf(n) }));

/** The engine's own way, with something going wrong in the copy. */
const spoilt =
  (spoil: (copy: Copy) => Promise<unknown>): Restore =>
  async (table, tell) => {
    const copy = await restoreByFile(file)(table, tell);
    await spoil(copy);
    return copy;
  };

describe('a restore drill on this machine', () => {
  it('finds every item again, and the original as it was', async () => {
    const before = await digestsOf(client, TableName);
    expect(await drill(client, TableName, restoreByFile(file), say)).toEqual({
      judged: 60,
      moving: 0,
      lost: [],
      changed: [],
      added: [],
    });
    expect(said.join('\n')).toMatch(/60 items; 60 compared by their hashes.* nothing is lost, changed or added/);
    expect(await digestsOf(client, TableName)).toEqual(before);
  });

  it('names an item that is lost in the copy', async () => {
    const found = await drill(
      client,
      TableName,
      spoilt((copy) => drop(copy.client, copy.table, 17)),
      say,
    );
    expect(found).toMatchObject({ lost: ['CLUSTER#3 MEMBER#17'], changed: [], added: [] });
    expect(said).toContain('  CLUSTER#3 MEMBER#17 is not in the copy');
  });

  it('names an item that is another in the copy', async () => {
    const found = await drill(
      client,
      TableName,
      spoilt((copy) => put(copy.client, copy.table, 18, 'altered')),
      say,
    );
    expect(found).toMatchObject({ lost: [], changed: ['CLUSTER#4 MEMBER#18'], added: [] });
  });

  it('names an item that is in the copy alone', async () => {
    const found = await drill(
      client,
      TableName,
      spoilt((copy) => put(copy.client, copy.table, 99, 'invented')),
      say,
    );
    expect(found).toMatchObject({ lost: [], changed: [], added: ['CLUSTER#1 MEMBER#99'] });
    expect(said.at(-2)).toMatch('THE COPY IS NOT THE ORIGINAL');
  });

  it('does not judge what people change meanwhile, and everything else', async () => {
    const found = await drill(
      client,
      TableName,
      spoilt(() => put(client, TableName, 5, 'changed since')),
      say,
    );
    expect(found).toMatchObject({ judged: 59, moving: 1, lost: [], changed: [], added: [] });
  });
});

describe('an item', () => {
  it('has one hash, in whatever order its attributes and the members of its sets come', () => {
    const one = digestOf({ a: { S: '1' }, set: { SS: ['x', 'y'] }, list: { L: [{ N: '1' }, { N: '2' }] } });
    expect(digestOf({ set: { SS: ['y', 'x'] }, list: { L: [{ N: '1' }, { N: '2' }] }, a: { S: '1' } })).toBe(one);
    expect(digestOf({ a: { S: '1' }, set: { SS: ['x', 'y'] }, list: { L: [{ N: '2' }, { N: '1' }] } })).not.toBe(one);
  });
});

describe('a restore drill on AWS', () => {
  /** AWS's part: reaches a moment when it is five minutes old, and copies the table within ten. */
  function recovery() {
    const clock = { time: Date.parse('2026-11-22T10:00:00Z'), restoredAt: 0, asked: Array<string>() };
    const aws = new DynamoDBClient({
      endpoint: engine.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const response = {};
    aws.middlewareStack.add(
      (next, context) => async (args) => {
        const command = String(context['commandName']).replace('Command', '');
        clock.asked.push(command);
        if (command === 'DescribeContinuousBackups') {
          const LatestRestorableDateTime = new Date(clock.time - 5 * 60_000);
          const PointInTimeRecoveryDescription = { LatestRestorableDateTime };
          const output = { $metadata: {}, ContinuousBackupsDescription: { PointInTimeRecoveryDescription } };
          return { response, output: Object.assign(output) };
        }
        if (command === 'RestoreTableToPointInTime') {
          const TargetTableName = String(Reflect.get(args.input, 'TargetTableName'));
          await createTable(client, TargetTableName, tableSchema);
          const { Items = [] }: ScanCommandOutput = await client.send(new ScanCommand({ TableName }));
          for (const Item of Items) await client.send(new PutItemCommand({ TableName: TargetTableName, Item }));
          clock.restoredAt = clock.time + 10 * 60_000;
        }
        if (command === 'RestoreTableToPointInTime' || (command === 'DescribeTable' && clock.time < clock.restoredAt))
          return { response, output: Object.assign({ $metadata: {}, Table: { TableStatus: 'CREATING' } }) };
        return next(args);
      },
      { step: 'initialize' },
    );
    const wait = async (milliseconds: number) => void (clock.time += milliseconds);
    return Object.assign(clock, { aws, restore: restoreByPointInTime(aws, { now: () => new Date(clock.time), wait }) });
  }

  it('waits until the moment can be restored and the copy is there, compares, and says what to delete', async () => {
    const { aws, restore, asked } = recovery();
    // One page of the scan that copies: what AWS left out is what the drill is for.
    const found = await drill(aws, TableName, restore, say);
    const copy = 'main-drill-20261122T100000Z';
    expect(said).toContain(`Restoring main as of 2026-11-22T10:00:00.000Z into ${copy}.`);
    expect(said.at(-1)).toBe(`Delete the copy when nobody needs it: aws dynamodb delete-table --table-name ${copy}`);
    expect(found.lost.length).toBeGreaterThan(0);
    expect(found.judged).toBe(60);
    expect(asked.filter((command) => /^(?:Put|Update|Delete|Batch|Transact)/.test(command))).toEqual([]);
    aws.destroy();
  });
});
