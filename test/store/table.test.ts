import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { TransactionCanceled } from '../../functions/aws/dynamo-db.ts';
import { absent, versionIs } from '../../functions/store/table.ts';
import { ttl } from '../../functions/store/ttl.ts';
import { around } from '../fakes/around.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
});

const Batch = z.object({ Responses: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) });
const key = (n: number) => ({ pk: `P#${n}`, sk: 'S' });
const item = (n: number, version = 1) => ({ ...key(n), version, text: `t${n}` });
const put = async (count: number) => {
  for (let n = 1; n <= count; n += 90)
    await main.table.transact(
      Array.from({ length: Math.min(90, count - n + 1) }, (_, index) => ({ put: item(n + index) })),
    );
  main.requests.length = 0;
};
const cancelled = (...codes: readonly string[]) => new TransactionCanceled(codes.map((Code) => ({ Code })));

describe('getAll', () => {
  it('gives items in the order of the keys, each once asked for, absent ones as undefined', async () => {
    await put(3);
    const found = await main.table.getAll([key(3), key(9), key(1), key(3)]);
    expect(found.map((one): unknown => one?.['text'])).toEqual(['t3', undefined, 't1', 't3']);
    expect(main.requests).toEqual(['BatchGetItem']);
    expect(await main.table.getAll([])).toEqual([]);
    expect(main.requests).toHaveLength(1);
  });

  it('asks for a hundred at a time', async () => {
    await put(250);
    const keys = Array.from({ length: 250 }, (_, index) => key(index + 1));
    expect((await main.table.getAll(keys)).every((one) => one !== undefined)).toBe(true);
    expect(main.requests).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem']);
  });

  /** The engine processes every key; this one leaves some over, as DynamoDB does under load. */
  const leaveOver = (times: number) => {
    let left = times;
    around(main.client, async ({ operation }, next) => {
      const answer = await next();
      if (left <= 0 || operation !== 'BatchGetItem') return answer;
      left -= 1;
      const batch = Object(answer);
      const { [main.name]: answers = [] } = Batch.parse(batch).Responses;
      const [last] = answers.slice(-1);
      const Keys = last === undefined ? [] : [{ pk: last['pk'], sk: last['sk'] }];
      Object.assign(batch, {
        Responses: { [main.name]: answers.slice(0, -1) },
        UnprocessedKeys: { [main.name]: { Keys, ConsistentRead: true } },
      });
      return answer;
    });
  };

  it('finishes what was left unprocessed', async () => {
    await put(5);
    leaveOver(2);
    const found = await main.table.getAll([1, 2, 3, 4, 5].map(key));
    expect(found.map((one): unknown => one?.['text'])).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect(main.requests).toHaveLength(3);
  });

  it('rather fails than say that something is not there', async () => {
    await put(1);
    leaveOver(100);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const state = { outcome: '', asking: false };
    around(main.client, async (_, next) => {
      state.asking = true;
      return next().finally(() => (state.asking = false));
    });
    void main.table.getAll([key(1)]).then(
      () => (state.outcome = 'found'),
      (error: unknown) => (state.outcome = String(error)),
    );
    // The pauses between the attempts pass at once; the engine answers in its own time, and nobody's patience ends.
    while (state.outcome === '') {
      await new Promise((resolve) => setImmediate(resolve));
      if (!state.asking) vi.advanceTimersByTime(100);
    }
    vi.useRealTimers();
    expect(state.outcome).toContain('1 keys stayed unprocessed');
    expect(main.requests).toHaveLength(8);
  });

  it('reads what was just written', async () => {
    const inputs: unknown[] = [];
    main.fault = (_, input) => void inputs.push(input);
    await main.table.getAll([key(1)]);
    await main.table.get(key(1));
    await main.table.query({ partition: 'P#1' });
    expect(JSON.stringify(inputs).match(/"ConsistentRead":true/g)).toHaveLength(3);
  });
});

describe('transact', () => {
  it('writes all or nothing, and tells whose condition was false and what lay there', async () => {
    await put(1);
    const conflict = await main.table.transact([
      { put: item(2), when: absent },
      { put: item(1, 2), when: versionIs(9) },
    ]);
    expect(conflict).toMatchObject({ failed: [1], items: [undefined, { text: 't1', version: 1 }] });
    expect(await main.table.get(key(2))).toBeUndefined();
  });

  it('checks, updates and deletes under conditions', async () => {
    await put(2);
    const done = await main.table.transact([
      { check: key(1), when: versionIs(1) },
      { update: key(2), set: 'SET version = :next', values: { ':next': 2 }, when: versionIs(1) },
      { put: { ...item(3), nothing: undefined }, when: absent },
    ]);
    expect(done).toBeUndefined();
    expect(await main.table.get(key(2))).toMatchObject({ version: 2 });
    expect(await main.table.transact([{ delete: key(2), when: versionIs(1) }])).toMatchObject({ failed: [0] });
    expect(await main.table.transact([{ delete: key(2), when: versionIs(2) }])).toBeUndefined();
    expect(await main.table.get(key(3))).toEqual(item(3));
  });

  it('tries again by itself while another transaction is at the same item', async () => {
    let conflicts = 3;
    main.fault = () => (conflicts-- > 0 ? cancelled('None', 'TransactionConflict') : undefined);
    expect(await main.table.transact([{ put: item(1), when: absent }])).toBeUndefined();
    expect(main.requests).toHaveLength(4);
  });

  it('gives up in the end: contention is thrown and never taken for a conflict', async () => {
    main.fault = () => cancelled('TransactionConflict');
    await expect(main.table.transact([{ put: item(1) }])).rejects.toThrow('TransactionConflict');
    expect(main.requests).toHaveLength(6);
  }, 20_000);

  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded', 'ValidationError', 'ItemCollectionSizeLimitExceeded'])(
    'throws %s: it is nobody’s change',
    async (code) => {
      main.fault = () => cancelled(code);
      await expect(main.table.transact([{ put: item(1) }])).rejects.toThrow(code);
    },
  );
});

describe('update', () => {
  it('answers the new item, or nothing when the condition was false', async () => {
    await put(1);
    const rename = { update: key(1), set: 'SET #text = :text', names: { '#text': 'text' }, values: { ':text': 'new' } };
    expect(await main.table.update({ ...rename, when: versionIs(1) })).toMatchObject({ text: 'new' });
    expect(await main.table.update({ ...rename, when: versionIs(2) })).toBeUndefined();
  });

  it('throws what is no condition', async () => {
    main.fault = () => new Error('throttled');
    await expect(main.table.update({ update: key(1), set: 'SET a = :a', values: { ':a': 1 } })).rejects.toThrow(
      'throttled',
    );
  });
});

describe('query', () => {
  it('reads one page, in either direction, within a range of keys', async () => {
    await main.table.transact([1, 2, 3, 4].map((n) => ({ put: { pk: 'P', sk: `S#${n}` } })));
    const keys = ({ items }: Awaited<ReturnType<typeof main.table.query>>) => items.map(({ sk }) => String(sk));
    expect(keys(await main.table.query({ partition: 'P', limit: 2 }))).toEqual(['S#1', 'S#2']);
    expect(keys(await main.table.query({ partition: 'P', limit: 2, newestFirst: true }))).toEqual(['S#4', 'S#3']);
    expect(keys(await main.table.query({ partition: 'P', sort: { between: ['S#2', 'S#3'] } }))).toEqual(['S#2', 'S#3']);
    expect(keys(await main.table.query({ partition: 'P', sort: { beginsWith: 'S#4' } }))).toEqual(['S#4']);
    const first = await main.table.query({ partition: 'P', limit: 3 });
    const second = await main.table.query({ partition: 'P', limit: 3, after: first.next });
    expect([...keys(first), ...keys(second)]).toEqual(['S#1', 'S#2', 'S#3', 'S#4']);
    expect(second.next).toBeUndefined();
  });
});

it('a time to live is a number of seconds', () => {
  expect(ttl(new Date('2026-11-09T07:00:00.001Z'))).toBe(1_794_207_601);
  expect(() => ttl(new Date(1_794_207_601_000 * 1000))).toThrow();
});
