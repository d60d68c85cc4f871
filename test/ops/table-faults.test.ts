import { afterAll, beforeAll, expect, it } from 'vitest';
import { clusterKey, verificationKey } from '../../functions/store/keys.ts';
import { tableFaults } from '../../infra/ops/table-faults.ts';
import { clusterId } from '../builders/ids.ts';
import { livedCity } from '../fakes/lived-city.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof engine.fresh>>;

beforeAll(async () => {
  engine = await startMainTable();
  main = await engine.fresh();
  const city = livedCity(main.table);
  await city.organisation(1);
  await city.organisation(2);
  await city.gathering(clusterId(1));
  await city.handedOn();
});
afterAll(() => engine.stop());

it('an operator has everything looked at, and nothing is wrong', async () => {
  const { faults, checked } = await tableFaults(main.client, main.name);
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(20);
});

it(
  'an operator reads what is wrong and where, and the daily walk stays where it was',
  { timeout: 30_000 },
  async () => {
    const values = { ':x': 7 };
    await main.table.update({ update: clusterKey(clusterId(1)), set: 'SET counts.invited = :x', values });
    const { faults } = await tableFaults(main.client, main.name);
    expect(faults).toEqual([`members-miscounted ${clusterId(1)}`]);
    expect(await main.table.get(verificationKey)).toBeUndefined();
  },
);
