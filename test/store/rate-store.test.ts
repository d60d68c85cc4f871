import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { RateStore } from '../../functions/store/rate-store.ts';
import { firstDay } from '../builders/ids.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let rate: RateStore;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  rate = new RateStore(main.table, { perSecond: 10, burst: 2, horizonMilliseconds: 5000 });
});

const at = (milliseconds: number): Date => new Date(firstDay.getTime() + milliseconds);
const waits = async (calls: number, now: number) => (await rate.reserve(calls, at(now))).waitMilliseconds;

it('lets a few calls through at once and then one each tenth of a second', async () => {
  const all: number[] = [];
  for (let call = 0; call < 5; call++) all.push(await waits(1, 0));
  expect(all).toEqual([0, 0, 100, 200, 300]);
});

it('keeps all workers together within the rate, however they race', async () => {
  const workers = Array.from(
    { length: 8 },
    () => new RateStore(main.table, { perSecond: 10, burst: 2, horizonMilliseconds: 60_000 }),
  );
  const results = await Promise.all(
    workers.flatMap((worker) => [1, 1, 1].map((calls) => worker.reserve(calls, at(0)))),
  );
  const times = results.map(({ waitMilliseconds }) => waitMilliseconds).toSorted((a, b) => a - b);
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['reserved']));
  expect(times).toEqual(times.map((_, index) => Math.max(0, (index - 1) * 100)));
});

it('does not save up calls while nobody asks', async () => {
  await waits(1, 0);
  expect(await waits(1, 3_600_000)).toBe(0);
  expect(await waits(1, 3_600_000)).toBe(0);
  expect(await waits(1, 3_600_000)).toBe(100);
});

it('takes no booking further ahead than a worker lives, and says how long it is full', async () => {
  for (let call = 0; call < 60; call++) await rate.reserve(1, at(0));
  expect(await rate.reserve(1, at(0))).toEqual({ kind: 'full', waitMilliseconds: 5100 });
  expect(await rate.reserve(1, at(3000))).toMatchObject({ kind: 'reserved' });
});

it('reserves several calls in one request', async () => {
  await rate.reserve(2, at(0));
  main.requests.length = 0;
  expect(await waits(2, 0)).toBe(100);
  expect(main.requests).toEqual(['UpdateItem']);
});

it('keeps everybody away for as long as the register asked, and never shortens that', async () => {
  await rate.holdUntil(at(60_000));
  await rate.holdUntil(at(1000));
  expect(await rate.reserve(1, at(0))).toEqual({ kind: 'full', waitMilliseconds: 60_000 });
  expect(await waits(1, 60_001)).toBe(0);
});
