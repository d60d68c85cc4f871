import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operator } from '../builders/actor.ts';
import { inReview } from '../builders/cluster.ts';
import { clusterId } from '../builders/ids.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { pageOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.operator(900);
  await platform.given.cluster(inReview());
  await platform.api.call('claimReview', { ...clerk, path: { clusterId: clusterId() } });
  await platform.api.call('releaseReview', { ...clerk, path: { clusterId: clusterId() } });
});
const clerk = { by: operator(900) };

describe('listEventsOfDay', () => {
  it('200: what happened today, newest first and page by page, narrowed by who did it or by what it was', async () => {
    const list = async (query: Readonly<Record<string, string>> = {}) =>
      pageOf(await platform.api.call('listEventsOfDay', { ...clerk, query }));
    const types = ({ items }: ReturnType<typeof pageOf>) => items.map((item) => item['type']);
    expect(types(await list()).slice(0, 2)).toEqual(['review-released', 'review-claimed']);
    const first = await list({ limit: '1' });
    expect(types(first)).toEqual(['review-released']);
    expect(types(await list({ limit: '1', cursor: String(first.next) }))).toEqual(['review-claimed']);
    expect(types(await list({ type: 'review-claimed' }))).toEqual(['review-claimed']);
    expect(types(await list({ actor: 'person-900' }))).toEqual(['review-released', 'review-claimed']);
    expect(types(await list({ actor: 'person-901' }))).toEqual([]);
    expect(types(await list({ day: '2001-01-01' }))).toEqual([]);
  });
});

describe('listEventsOfAggregate', () => {
  it('200: the history of one thing, with who did what; 404 for one that is not there', async () => {
    const of = (id: string, query: Readonly<Record<string, string>> = {}) =>
      platform.api.call('listEventsOfAggregate', { ...clerk, path: { aggregate: 'cluster', aggregateId: id }, query });
    const { items } = pageOf(await of(clusterId()));
    expect(items.slice(0, 2)).toMatchObject([
      { type: 'review-released', actor: 'person-900', data: { by: 'person-900' } },
      { type: 'review-claimed', actor: 'person-900', aggregateId: clusterId() },
    ]);
    const first = pageOf(await of(clusterId(), { limit: '1' }));
    const second = pageOf(await of(clusterId(), { limit: '1', cursor: String(first.next) }));
    expect(second.items).toMatchObject([{ type: 'review-claimed' }]);
    expect((await of(clusterId(9))).status).toBe(404);
    expect(pageOf(await of(clusterId(), { type: 'cluster-closed' })).items).toEqual([]);
  });
});
