import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cityBlock, membersOfBlock } from '../../bench/growth/block.ts';
import { entriesOf } from '../../bench/growth/crowd.ts';
import { fill } from '../../bench/growth/fill.ts';
import { publicLists } from '../../bench/growth/long-lists.ts';
import { pages, unmeasured } from '../../bench/growth/pages.ts';
import { report, reportOfLists } from '../../bench/growth/report.ts';
import { Meter } from '../../bench/meter.ts';
import type { Endpoint } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import { startMainTable } from '../fakes/main-table.ts';

const Copied = z.record(z.string(), z.looseObject({ S: z.string().optional() }));
const textOf = (item: z.infer<typeof Copied>, name: string): string | undefined => item[name]?.S;

describe('A city of copies', () => {
  const written: z.infer<typeof Copied>[] = [];
  beforeAll(async () => {
    const writer = {
      write: async (items: readonly string[]) =>
        void written.push(...items.map((item) => Copied.parse(JSON.parse(item)))),
      finish: async () => {},
    };
    await fill(await cityBlock(membersOfBlock), { organisations: 330, clusters: 4, crowd: () => 5 }, writer);
  });
  const of = (entity: string) => written.filter((item) => textOf(item, 'entity') === entity);

  it('has every item once, with as many organisations and clusters as were asked for', () => {
    expect(new Set(written.map((item) => `${textOf(item, 'pk')}|${textOf(item, 'sk')}`)).size).toBe(written.length);
    expect(of('organisation')).toHaveLength(330);
    expect(of('member')).toHaveLength(4 * 33);
    expect(of('cluster'), 'as many as a calendar of all shows').toHaveLength(110 + 5);
    expect(of('public-gathering')).toHaveLength(110 + 5);
  });

  it('has copies of the same size, so that a page costs the same in every city', () => {
    const sizes = of('cluster').map((item) => JSON.stringify(item).length);
    expect(new Set(sizes).size).toBe(1);
  });

  it('has as many entries in every other list as were asked for', () => {
    const lists = Map.groupBy(written, (item) => String(textOf(item, 'listingPk')));
    const crowded = [...lists].filter(([, items]) => items.length >= 5).map(([list]) => list.split('#')[0]);
    const growing = ['THREADS', 'COMMENTS', 'GATHERINGS', 'NEEDS', 'OPENNEEDS', 'NEEDSOF', 'PROJECTS', 'CORRECTIONS'];
    const ofCity = ['CITYANSWERS', 'CITYREQUESTS', 'REGISTRATIONS', 'CLUSTERS', 'ORGS', 'EVENTS'];
    for (const list of [...growing, ...ofCity]) expect(crowded).toContain(list);
    for (const [entity, count] of [
      ['head', 6],
      ['figure', 17],
      ['delivery', 9],
      ['city-department', 9],
    ] as const)
      expect(of(entity), entity).toHaveLength(count);
  });
});

describe('The pages that are measured', () => {
  it('are all public lists and files there are; one that is not is told with its reason', () => {
    const isList = ({ output }: Endpoint): boolean => output instanceof z.ZodObject && 'items' in output.shape;
    const lists = Object.entries(endpointsByName).filter(
      ([, endpoint]: [string, Endpoint]) =>
        endpoint.audience === 'public' && endpoint.method === 'GET' && (isList(endpoint) || endpoint.produces),
    );
    expect(lists.length).toBeGreaterThan(25);
    const known = new Set<string>([...pages.map(({ name }) => name), ...Object.keys(unmeasured)]);
    expect(lists.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('make every public list long by a name that its entries have', async () => {
    const names = entriesOf(await cityBlock(membersOfBlock)).map(({ list }) => list);
    expect(publicLists.filter((list) => !names.includes(list))).toEqual([]);
  });

  it('have a second page where they are lists', () => {
    const paged = pages.filter(({ name }) => 'cursor' in inputOf(endpointsByName[name]));
    expect(paged.filter(({ pages: all, name }) => !all && name !== 'listClusterProjects')).toEqual([]);
  });
});
const inputOf = ({ input }: Endpoint): object => (input instanceof z.ZodObject ? input.shape : {});

describe('The price of pages', () => {
  const timed = (size: number, price: string, times = [2, 2, 2]) => ({ size, costs: new Set([price]), times });

  it('must be the same in every city', () => {
    const flat = report([{ what: 'a list', results: [timed(1000, '[1,0.5]'), timed(35_000, '[1,0.5]')] }]);
    expect(flat.exceeded).toEqual([]);
    const grown = report([{ what: 'a list', results: [timed(1000, '[1,0.5]'), timed(35_000, '[2,0.5]')] }]);
    expect(grown.exceeded).toEqual(['the page of a list costs 1 · 0.5, 2 · 0.5']);
  });

  it('must be the same however long one list is', () => {
    const measured = [{ what: 'a page', results: [timed(1000, '[1,0.5]'), timed(1_000_000, '[1,3]')] }];
    const { body, exceeded } = reportOfLists([{ list: 'need in NEEDS', entries: 1_000_000, measured }]);
    expect(exceeded).toEqual(['need in NEEDS: the page of a page costs 1 · 0.5, 1 · 3']);
    expect(body).toContain('| need in NEEDS | 1,000,000 | 1 | 1 |');
  });

  it('is reported where only the time grows', () => {
    const results = [timed(1000, '[1,0.5]'), timed(35_000, '[1,0.5]', [3, 3, 3])];
    const { body, exceeded } = report([{ what: 'a list', results }]);
    expect(exceeded).toEqual([]);
    expect(body).toContain('Slower than 1.3: a list.');
    expect(body).not.toContain('Searches count');
  });

  it('is told with how much a search found', () => {
    const results = [
      { ...timed(1000, '[0,0]'), found: 8 },
      { ...timed(350_000, '[0,0]', [4, 4, 4]), found: 5969 },
    ];
    expect(report([{ what: 'search: a word', results }]).body).toContain('| search: a word | 8 | 5,969 |');
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
    expect(write.cost).toMatchObject({ requests: 1, readUnits: 0, writeUnits: 2 });
    const read = await meter.of(() => table.get(key));
    expect(read.cost).toMatchObject({ requests: 1, readUnits: 1, writeUnits: 0 });
    const both = await meter.of(() => table.getAll([key, { pk: 'ORG#2', sk: 'ORG' }]));
    expect(both.cost).toMatchObject({ requests: 1, readUnits: 2, writeUnits: 0 });
  });
});
