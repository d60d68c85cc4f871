import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { IdempotencyStore, putAnswer } from '../../functions/store/idempotency-store.ts';
import { firstDay, personId } from '../builders/ids.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, organisationId } from '../builders/ids.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let records: IdempotencyStore;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  records = new IdempotencyStore(main.table);
});

const request = { personId: 'anna', routeKey: 'POST /api/clusters', key: 'key-1', requestHash: 'a' };
const answer = { status: 201, body: { id: 1, text: 'ответ', none: null }, etag: '"1"' };

it('an answer is kept as it was given, for seven days counted in seconds', async () => {
  expect(await records.keep(request, answer, firstDay)).toMatchObject({ ok: true });
  expect(await records.find(request)).toEqual({ ...answer, sameRequest: true });
  const item = putAnswer(request, answer, firstDay);
  expect(item).toMatchObject({ put: { ttl: firstDay.getTime() / 1000 + 7 * 86_400 } });
});

it('the first answer stands', async () => {
  const results = await Promise.all([1, 2, 3].map((n) => records.keep(request, { ...answer, body: n }, firstDay)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: 'changed-since-read' } });
});

it('a key belongs to one person and one route; another body is told apart', async () => {
  await records.keep(request, answer, firstDay);
  expect(await records.find({ ...request, requestHash: 'b' })).toMatchObject({ sameRequest: false });
  for (const other of [{ personId: 'boris' }, { routeKey: 'POST /api/organisations' }, { key: 'key-2' }])
    expect(await records.find({ ...request, ...other })).toBeUndefined();
  expect(await records.find({ ...request, personId: 'ann', routeKey: 'aPOST /api/clusters' })).toBeUndefined();
});

it('no effect without its record, and no record without its effect', async () => {
  const clusters = new ClusterStore(main.table);
  const fact = { type: 'cluster-opened', data: { organisationId: organisationId() } } as const;
  const opening = (n: number) => ({
    before: undefined,
    after: gathering({ id: clusterId(n), version: 1 }),
    members: [],
    fact,
    actor: personId(),
    at: firstDay,
  });
  expect(await clusters.save(opening(1), { request, answer })).toMatchObject({ ok: true });
  expect(await clusters.save(opening(2), { request, answer })).toMatchObject({ ok: false });
  expect(await clusters.load(clusterId(2))).toMatchObject({ ok: false });
  expect(await clusters.save(opening(1), { request: { ...request, key: 'key-2' }, answer })).toMatchObject({
    ok: false,
  });
  expect(await records.find({ ...request, key: 'key-2' })).toBeUndefined();
});
