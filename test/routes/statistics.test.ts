import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepFigures } from '../../functions/figures/keep-figures.ts';
import { StateFiles } from '../../functions/figures/state-files.ts';
import { safeCsv } from '../../functions/runtime/safe-csv.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { sha256 } from '../../functions/store/hashing.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { MetricId } from '../../shared/domain/statistics/metrics.ts';
import { leafHash, ProofStep, rootBy } from '../../shared/domain/proof/merkle.ts';
import { active } from '../builders/cluster.ts';
import { clusterId, dayAfter } from '../builders/ids.ts';
import { pageOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
const path = { clusterId: clusterId(1) };
const nowhere = new StateFiles({ get: () => Promise.resolve(undefined), put: () => Promise.resolve('e') });

beforeAll(async () => {
  engine = await startApi();
  platform = await engine.fresh();
  const { table } = platform.main;
  await platform.given.cluster(active({ id: clusterId(1), version: 1 }));
  await keepFigures({
    feed: new FeedStore(table),
    figures: new FiguresStore(table),
    heads: new HeadsStore(table),
    states: nowhere,
    memory: {},
    beginning: '2026-11-01',
    now: () => dayAfter(30),
    log: () => undefined,
  }).catch(() => undefined);
  await new FiguresStore(table).putCurrent({
    day: '2026-11-20',
    asOf: dayAfter(11).toISOString(),
    ...(await current(table)),
  });
});
afterAll(() => engine.stop());

async function current(table: Platform['main']['table']) {
  const figures = await Promise.all(
    MetricId.options.map(async (metric) => {
      const closed = await new FiguresStore(table).load(metric, 'DAY', '2026-11-09');
      if (closed === undefined) throw new Error('the day is closed');
      return [metric, closed.figure] as const;
    }),
  );
  const all = z.record(MetricId, z.any()).parse(Object.fromEntries(figures));
  return { today: all, month: all };
}

describe('anybody reads', () => {
  it('all figures with what they mean and where they stay', async () => {
    const { body } = await platform.api.call('readStatistics');
    const { figures } = z.object({ figures: z.array(z.record(z.string(), z.unknown())) }).parse(body);
    expect(figures.map(({ metric }) => metric)).toEqual(MetricId.options);
    for (const { definition, permalink } of figures) {
      expect(z.object({ ru: z.string().min(20), en: z.string().min(20) }).safeParse(definition).success).toBe(true);
      expect(permalink).toMatch(/^\/api\/public\/statistics\/[\w-]+\/2026-11-20$/);
    }
  });

  it('the history of a figure by day and month, page by page, and each day for ever', async () => {
    const first = await platform.api.call('readMetric', { path: { metric: 'applications' }, query: { limit: '3' } });
    expect(pageOf(first).items).toHaveLength(3);
    expect(pageOf(first).next).toBeDefined();
    const query = { from: '2026-11-09', to: '2026-11-10' };
    const some = await platform.api.call('readMetric', { path: { metric: 'applications' }, query });
    expect(pageOf(some).items).toMatchObject([
      { of: '2026-11-10', value: 1, corrections: [] },
      { of: '2026-11-09', value: 1, byIndustry: { unknown: 1 } },
    ]);
    for (const name of ['readMetric', 'readMetricCsv'] as const) {
      const backwards = { path: { metric: 'applications' }, query: { from: '2026-11-10', to: '2026-11-09' } };
      expect((await platform.api.call(name, backwards)).body).toMatchObject({ status: 400, code: 'invalid-request' });
    }
    const months = await platform.api.call('readMetric', { path: { metric: 'applications' }, query: { by: 'month' } });
    expect(pageOf(months).items).toMatchObject([{ of: '2026-11', value: 1 }]);
    const one = { metric: 'applications', day: '2026-11-09' };
    expect((await platform.api.call('readMetricOfDay', { path: one })).body).toMatchObject({ value: 1 });
    expect((await platform.api.call('readMetricOfDay', { path: { ...one, day: '2020-01-01' } })).status).toBe(404);
    expect((await platform.api.call('readMetric', { path: { metric: 'nonsense' } })).status).toBe(404);
    expect((await platform.api.call('listCorrections')).body).toEqual({ items: [] });
  });

  it('both as tables, which come back as they were', async () => {
    const history = await platform.api.call('readMetricCsv', { path: { metric: 'applications' } });
    const rows = z.array(z.record(z.string(), z.string())).parse(parse(history.bytes, { columns: true }));
    expect(rows[0]).toEqual({ metric: 'applications', of: '2026-11-09', part: 'total', code: '', value: '1' });
    const now = await platform.api.call('readStatisticsCsv');
    expect(parse(now.bytes).length).toBeGreaterThan(MetricId.options.length);
  });

  it('each page for one request more than its corrections, however many days there are', async () => {
    for (const [name, asked, requests] of [
      ['readMetric', { path: { metric: 'clusters' } }, 2],
      ['readMetricOfDay', { path: { metric: 'clusters', day: '2026-11-09' } }, 2],
      ['readStatistics', {}, 1],
      ['listCorrections', {}, 1],
      ['listHeads', {}, 1],
      ['readProof', { path: { ...path, seq: '1' } }, 5],
    ] as const) {
      platform.main.requests.length = 0;
      await platform.api.call(name, asked);
      expect(platform.main.requests, name).toHaveLength(requests);
    }
  });
});

describe('anybody checks', () => {
  it('the heads of the days, and that an event is covered by one', async () => {
    expect(pageOf(await platform.api.call('listHeads')).items.at(-1)).toMatchObject({ day: '2026-11-14' });
    const { body: head } = await platform.api.call('readHead', { path: { day: '2026-11-09' } });
    expect(head).toMatchObject({ count: 1, previous: '0'.repeat(64) });
    expect((await platform.api.call('readHead', { path: { day: '2020-01-01' } })).status).toBe(404);
    const { body } = await platform.api.call('readProof', { path: { ...path, seq: '1' } });
    const { proof } = z
      .object({ proof: z.object({ leaf: z.string(), path: z.array(ProofStep), head: z.object({ root: z.string() }) }) })
      .parse(body);
    expect(rootBy(leafHash(proof.leaf, sha256), proof.path, sha256)).toBe(proof.head.root);
    for (const seq of ['2', '0', 'x'])
      expect((await platform.api.call('readProof', { path: { ...path, seq } })).status).toBe(404);
  });

  it('an entry that was kept: as it is, and changed in one place', async () => {
    const { body } = await platform.api.call('readProof', { path: { ...path, seq: '1' } });
    const { line, proof } = z
      .object({
        line: z.record(z.string(), z.unknown()),
        proof: z.object({ path: z.array(z.unknown()), head: z.object({ day: z.string(), head: z.string() }) }),
      })
      .parse(body);
    const { head } = proof;
    const check = (entry: unknown, under = head) =>
      platform.api.call('verifyEntry', {
        body: { entry: JSON.stringify(entry), proof: { day: under.day, head: under.head, path: proof.path } },
      });
    expect((await check(line)).body).toMatchObject({ valid: true, checks: { length: 4 } });
    expect((await check({ ...line, at: '2026-11-09T07:00:00.001Z' })).body).toMatchObject({ valid: false });
    expect((await check({ ...line, hash: 'f'.repeat(64) })).body).toMatchObject({ valid: false });
    expect((await check(line, { ...head, head: 'f'.repeat(64) })).body).toMatchObject({ valid: false });
    expect((await check('nonsense')).body).toMatchObject({ valid: false, checks: [{ check: 'form', passed: false }] });
  });
});

describe('a table', () => {
  it('comes back as it went, and holds nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const back = z.array(z.array(z.string())).parse(parse(safeCsv(rows), { relax_column_count: true }));
        for (const [index, row] of rows.filter((cells) => cells.join('') !== '' || cells.length > 1).entries())
          for (const [column, cell] of row.entries()) {
            const found = back[index]?.[column] ?? '';
            expect([cell, `'${cell}`]).toContain(found);
            expect(found).not.toMatch(/^[=+\-@\t\r]/);
          }
      }),
    );
  });
});
