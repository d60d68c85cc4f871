import { afterAll, beforeAll, expect, it } from 'vitest';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { atRisk, checking, gathering, inReview, withdrawn } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId } from '../builders/ids.ts';
import { ended, founder, invited } from '../builders/member.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());

it('tells whose clock has run out, the longest overdue first, and nobody else', async () => {
  const main = await engine.fresh();
  const given = seed(main.table);
  await given.cluster(gathering({ id: clusterId(1) }), [founder(), invited(2), invited(3, { reminders: 1 }), ended(4)]);
  await given.cluster(inReview({ id: clusterId(2) }), []);
  await given.cluster(atRisk({ id: clusterId(3) }), []);
  await given.cluster(checking({ id: clusterId(4) }), []);
  await given.cluster(withdrawn({ id: clusterId(5) }), []);
  const clocks = new ClockStore(main.table);
  const due = (what: 'cluster' | 'member', days: number, limit = 50) => clocks.due(what, dayAfter(days), limit);
  const invitation = (n: number) => ({ clusterId: clusterId(1), organisationId: organisationId(n) });

  expect(await due('member', 6.9)).toEqual([]);
  expect(await due('member', 7)).toEqual([invitation(2)]);
  expect(await due('member', 22)).toEqual([invitation(2), invitation(3)]);
  expect(await due('member', 22, 1)).toEqual([invitation(2)]);
  expect(await due('cluster', 9)).toEqual([]);
  expect(await due('cluster', 30)).toEqual([2, 3].map((n) => ({ clusterId: clusterId(n) })));
  expect(await due('cluster', 181)).toEqual([2, 3, 1].map((n) => ({ clusterId: clusterId(n) })));
});
