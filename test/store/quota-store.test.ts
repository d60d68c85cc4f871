import { afterAll, beforeAll, expect, it } from 'vitest';
import { quotaKey } from '../../functions/store/keys.ts';
import { QuotaStore } from '../../functions/store/quota-store.ts';
import { firstDay, instant } from '../builders/ids.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
const later = (milliseconds: number): Date => new Date(firstDay.getTime() + milliseconds);

it('of forty at once as many succeed as there are places', async () => {
  const quotas = new QuotaStore((await engine.fresh()).table);
  const results = await Promise.all(Array.from({ length: 40 }, () => quotas.take('lookup', 'minute', 30, firstDay)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(30);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: 'quota-exceeded' } });
});

it('a window has an end, and its count goes when the window is over', async () => {
  const main = await engine.fresh();
  const quotas = new QuotaStore(main.table);
  const take = async (at: Date, what = 'lookup') => (await quotas.take(what, 'minute', 1, at)).ok;
  expect([await take(firstDay), await take(later(59_999)), await take(later(60_000))]).toEqual([true, false, true]);
  expect(await take(firstDay, 'other')).toBe(true);
  expect(await main.table.get(quotaKey('lookup', instant()))).toMatchObject({
    count: 1,
    ttl: firstDay.getTime() / 1000 + 120,
  });
});

it('a day is a day of the calendar', async () => {
  const quotas = new QuotaStore((await engine.fresh()).table);
  const take = async (hour: number) => (await quotas.take('lookup', 'day', 1, later(hour * 3_600_000))).ok;
  // 07:00 UTC; seventeen hours later it is another day.
  expect([await take(0), await take(16.9), await take(17)]).toEqual([true, false, true]);
});
