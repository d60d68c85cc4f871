import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListStore, type Page, type Paging } from '../../functions/store/list-store.ts';
import { active, gathering, inReview } from '../builders/cluster.ts';
import { clusterId, dayAfter, instant, organisationId } from '../builders/ids.ts';
import { confirmed, ended, founder, invited } from '../builders/member.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { confirmedMembers, seed } from '../fakes/seed.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let lists: ListStore;
beforeAll(async () => {
  engine = await startMainTable();
  const main = await engine.fresh();
  lists = new ListStore(main.table);
  const given = seed(main.table);
  for (let n = 1; n <= 23; n++) await given.cluster(active({ id: clusterId(n), registeredAt: instant(n % 5) }), []);
  for (let n = 31; n <= 35; n++) await given.cluster(inReview({ id: clusterId(n), dueAt: instant(40 - n) }), []);
  await given.cluster(gathering({ id: clusterId(50), version: 1 }), [...confirmedMembers(40), invited(41), ended(42)]);
  for (let n = 51; n <= 57; n++)
    await given.cluster(gathering({ id: clusterId(n), version: 1 }), [founder(), confirmed(2)]);
});
afterAll(() => engine.stop());

async function all<Entry>(limit: number, read: (paging: Paging) => Promise<Page<Entry>>): Promise<Entry[]> {
  const entries: Entry[] = [];
  let after: Paging['after'];
  do {
    const page = await read({ limit, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    entries.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

describe.each([1, 7, 100])('in pages of %i', (limit) => {
  it('every registered cluster comes once, the newest first', async () => {
    const found = await all(limit, (paging) => lists.clusters('active', paging));
    expect(new Set(found.map(({ id }) => id)).size).toBe(23);
    const order = found.map((cluster) => (cluster.status === 'active' ? cluster.registeredAt : ''));
    expect(order).toEqual(order.toSorted().toReversed());
  });

  it('every application in review comes once, the most urgent first; overdue ones can be asked for', async () => {
    const due = (found: readonly { readonly id: string }[]) => found.map(({ id }) => Number.parseInt(id.slice(-2), 16));
    expect(due(await all(limit, (paging) => lists.clusters('in-review', paging)))).toEqual([35, 34, 33, 32, 31]);
    const now = new Date(dayAfter(7).getTime() + 1).toISOString();
    expect(due(await all(limit, (paging) => lists.clusters('in-review', paging, now)))).toEqual([35, 34, 33]);
  });

  it('every membership of a cluster comes once, confirmed ones by name if so wanted', async () => {
    const members = await all(limit, (paging) => lists.members(clusterId(50), paging));
    expect(new Set(members.map((member) => member.organisationId)).size).toBe(42);
    const confirmedOnes = await all(limit, (paging) => lists.confirmedMembers(clusterId(50), paging));
    expect(confirmedOnes).toHaveLength(40);
    const names = confirmedOnes.map(({ facts }) => facts.name);
    expect(names).toEqual(names.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
  });

  it('every cluster of an organisation comes once', async () => {
    const found = await all(limit, (paging) => lists.memberships(organisationId(2), paging));
    expect(found.map((member) => member.clusterId).toSorted()).toEqual(
      [50, 51, 52, 53, 54, 55, 56, 57].map((n) => clusterId(n)),
    );
  });
});

it('an empty list is an empty page', async () => {
  expect(await lists.organisations('refused', { limit: 5, after: undefined })).toEqual({ items: [], next: undefined });
  expect(await lists.events(clusterId(99), { limit: 5, after: undefined })).toEqual({ items: [], next: undefined });
});
