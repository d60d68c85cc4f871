import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityBlock } from '../../bench/growth/block.ts';
import { fill } from '../../bench/growth/fill.ts';
import { report } from '../../bench/growth/report.ts';
import { Meter } from '../../bench/meter.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { startMainTable } from '../fakes/main-table.ts';

describe('A city of copies', () => {
  const written: (Item & Key)[] = [];
  beforeAll(async () => {
    const writer = {
      write: async (items: readonly (Item & Key)[]) => void written.push(...items),
      finish: async () => {},
    };
    await fill(await cityBlock(33), { organisations: 330, clusters: 4 }, writer);
  });
  const of = (entity: string) => written.filter((item) => item['entity'] === entity);

  it('has every item once, with as many organisations and clusters as were asked for', () => {
    expect(new Set(written.map(({ pk, sk }) => `${pk}|${sk}`)).size).toBe(written.length);
    expect(of('organisation')).toHaveLength(330);
    expect(of('cluster')).toHaveLength(4);
    expect(of('member')).toHaveLength(4 * 33);
  });

  it('has copies of the same size, so that a page costs the same in every city', () => {
    const sizes = of('cluster').map((item) => JSON.stringify(item).length);
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('The price of pages', () => {
  const timed = (size: number, price: string, times = [2, 2, 2]) => ({ size, costs: new Set([price]), times });

  it('must be the same in every city', () => {
    const flat = report([{ what: 'a list', results: [timed(1000, '[1,0.5]'), timed(35_000, '[1,0.5]')] }]);
    expect(flat.exceeded).toEqual([]);
    const grown = report([{ what: 'a list', results: [timed(1000, '[1,0.5]'), timed(35_000, '[2,0.5]')] }]);
    expect(grown.exceeded).toEqual(['the page of a list costs 1 · 0.5, 2 · 0.5']);
  });

  it('is reported where only the time grows', () => {
    const results = [timed(1000, '[1,0.5]'), timed(35_000, '[1,0.5]', [3, 3, 3])];
    const { body, exceeded } = report([{ what: 'a list', results }]);
    expect(exceeded).toEqual([]);
    expect(body).toContain('Slower than 1.3: a list.');
  });
});

describe('The meter', () => {
  let engine: Awaited<ReturnType<typeof startMainTable>>;
  beforeAll(async () => {
    engine = await startMainTable();
  });
  afterAll(() => engine.stop());

  it('counts requests and units as the engine tells them', async () => {
    const { client, table } = await engine.fresh();
    const meter = new Meter(client);
    const key = { pk: 'ORG#1', sk: 'ORG' };
    const write = await meter.of(() => table.transact([{ put: { ...key, text: 'x'.repeat(500) } }]));
    expect(write.cost).toEqual({ requests: 1, readUnits: 0, writeUnits: 2 });
    const read = await meter.of(() => table.get(key));
    expect(read.cost).toEqual({ requests: 1, readUnits: 1, writeUnits: 0 });
    const both = await meter.of(() => table.getAll([key, { pk: 'ORG#2', sk: 'ORG' }]));
    expect(both.cost).toEqual({ requests: 1, readUnits: 2, writeUnits: 0 });
  });
});
