import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expiring } from '../../functions/store/expiring.ts';
import { IdempotencyStore } from '../../functions/store/idempotency-store.ts';
import {
  aggregateKey,
  eventKey,
  idempotencyKey,
  inboxPartition,
  memberKey,
  needCardKey,
  quotaKey,
} from '../../functions/store/keys.ts';
import { QuotaStore } from '../../functions/store/quota-store.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { ThreadStore } from '../../functions/store/thread-store.ts';
import { NeedCardId } from '../../shared/domain/ids.ts';
import { clusterId, firstDay, needId, organisationId, personId, threadId } from '../builders/ids.ts';
import { openThread } from '../builders/community.ts';
import { livedCity } from '../fakes/lived-city.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { verifyWorld } from '../fakes/verify-world.ts';
import { asNobody } from '../grants/recorder.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof engine.fresh>>;
let world: ReturnType<typeof verifyWorld>;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

const cluster = clusterId(1);

beforeEach(async () => {
  main = await engine.fresh();
  world = verifyWorld(main);
  const city = livedCity(main.table);
  await city.organisation(1);
  await city.organisation(2);
  await city.gathering(cluster);
  await city.told(cluster, 3);
  await city.handedOn();
});

const found = () => world.violations().map(({ kind, entity }) => [kind, entity]);
const put = (item: Item & Key) => main.table.transact([{ put: item }]);

describe('what must expire', () => {
  const request = { personId: 'person-1', routeKey: 'POST /clusters', key: 'k', requestHash: 'h' };

  it('is no violation with the time that its store gives it', async () => {
    await new IdempotencyStore(main.table).keep(request, { status: 201, body: {} }, firstDay);
    await new QuotaStore(main.table).take('invitations', 'day', 5, firstDay);
    await world.run();
    expect(found()).toEqual([]);
  });

  it('never-expires: the answer to a request has no time', async () => {
    await put({ ...idempotencyKey('a'), entity: 'idempotency-record' });
    await world.run();
    expect(found()).toEqual([['never-expires', 'idempotency-record']]);
  });

  it('never-expires: somebody wrote milliseconds', async () => {
    await put({ ...idempotencyKey('a'), entity: 'idempotency-record', ttl: firstDay.getTime() });
    await world.run();
    expect(found()).toEqual([['never-expires', 'idempotency-record']]);
  });

  it('never-expires: each kind that is to be removed by itself', async () => {
    for (const entity of expiring) await put({ pk: `ANYWHERE#${entity}`, sk: 'ITEM', entity });
    await world.run();
    expect(found().toSorted()).toEqual([...expiring].toSorted().map((entity) => ['never-expires', entity]));
  });
});

describe('what belongs to something', () => {
  it.each<[string, Item & Key, string]>([
    ['report', { ...memberKey(clusterId(9), organisationId(1)), sk: 'REPORT#00000001' }, 'its cluster is gone'],
    ['member', memberKey(clusterId(9), organisationId(1)), 'its cluster is gone'],
    ['event', { ...eventKey('need', needId(9), 1), data: {} }, 'its need is gone'],
    ['claim', { pk: 'CLAIM#7', sk: 'CLAIM', organisationId: organisationId(9) }, 'its organisation is gone'],
    ['need-card', { ...needCardKey(NeedCardId.parse(clusterId(8)), 'ALL'), needId: needId(9) }, 'its need is gone'],
    ['quota', { ...quotaKey(`needs-of-${clusterId(9)}`, 'open'), count: 0 }, 'its cluster is gone'],
    [
      'notification',
      { pk: inboxPartition(personId(1)), sk: 'N#1', data: { clusterId: clusterId(9) }, ttl: 1_800_000_000 },
      'the cluster that it tells of is gone',
    ],
  ])('orphan: a %s, and %s', async (entity, item, _why) => {
    await put({ ...item, entity });
    await world.run();
    expect(found()).toEqual([['orphan', entity]]);
  });

  it('is no orphan when it was removed between two looks', async () => {
    const key = idempotencyKey('a');
    await put({ ...key, entity: 'idempotency-record' });
    world.clock.pause = async () => void (await asNobody(() => main.table.transact([{ delete: key }])));
    await world.run();
    expect(found()).toEqual([]);
  });
});

describe('a counter that counts what lies here', () => {
  const founded = quotaKey(`founded-by-${organisationId(1)}`, 'undecided');

  it('miscounted: a founder has one application, and the counter says none', async () => {
    await main.table.update({
      update: founded,
      set: 'SET #count = :x',
      names: { '#count': 'count' },
      values: { ':x': 0 },
    });
    await world.run();
    expect(world.violations()).toMatchObject([{ kind: 'miscounted', aggregateId: organisationId(1), entity: 'quota' }]);
  });

  it.each([
    ['projects', quotaKey(`projects-of-${cluster}`, 'ever')],
    ['needs', quotaKey(`needs-of-${cluster}`, 'open')],
    ['mandates', quotaKey(`mandates-of-${organisationId(2)}`, 'open')],
  ])('miscounted: there are no %s, and the counter says one', async (_what, key) => {
    await put({ ...key, entity: 'quota', count: 1 });
    await world.run();
    expect(found()).toEqual([['miscounted', 'quota']]);
  });

  it('is right where it counts nothing', async () => {
    await put({ ...quotaKey(`needs-of-${cluster}`, 'open'), entity: 'quota', count: 0 });
    await world.run();
    expect(found()).toEqual([]);
  });
});

describe('what has a history of its own', () => {
  beforeEach(async () => {
    const started = {
      clusterId: cluster,
      visibility: 'members',
      organisationId: organisationId(1),
      mentions: [],
    } as const;
    const fact = { type: 'thread-started', data: { ...started, kind: 'discussion' } } as const;
    const after = openThread({ clusterId: cluster });
    await new ThreadStore(main.table).save({ before: undefined, after, fact, actor: personId(1), at: firstDay });
    await livedCity(main.table).handedOn();
  });

  it('is no violation as its store wrote it', async () => {
    await world.run();
    expect(found()).toEqual([]);
  });

  it('chain-broken: its only event was changed', async () => {
    const of = eventKey('thread', threadId(), 1);
    await main.table.update({
      update: of,
      set: 'SET #data.kind = :x',
      names: { '#data': 'data' },
      values: { ':x': 'announcement' },
    });
    await world.run();
    expect(found()).toEqual([['chain-broken', 'thread']]);
  });

  it('head-differs: it was changed, and nothing tells of it', async () => {
    const values = { ':x': 'c'.repeat(64) };
    await main.table.update({ update: aggregateKey('thread', threadId()), set: 'SET lastEventHash = :x', values });
    await world.run();
    expect(found()).toEqual([['head-differs', 'thread']]);
  });
});

it('event-says-more: an event holds a name', async () => {
  const names = { '#data': 'data' };
  const of = eventKey('organisation', organisationId(1), 1);
  const values = { ':x': { title: 'Анна Петрова' } };
  await main.table.update({ update: of, set: 'SET #data = :x', names, values });
  await world.run();
  expect(found()).toContainEqual(['event-says-more', 'event']);
});
