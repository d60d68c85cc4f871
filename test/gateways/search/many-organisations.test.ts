import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../functions/gateways/search/search-engine.ts';
import type { SnapshotEngine } from '../../../functions/gateways/search/sqlite/snapshot-engine.ts';
import { organisations } from '../../../functions/gateways/search/shelves.ts';
import { plainName } from '../../../functions/gateways/search/words.ts';
import type { ListedOrganisation } from '../../../functions/gateways/search/documents.ts';
import { listedOrganisation } from '../../builders/directory.ts';
import { snapshotInFolder } from './snapshot.ts';

const many = 2500;

/** Most of them are works of Moscow, the last of Yekaterinburg; every hundredth is named so at its beginning, elsewhere. */
const documents = Array.from({ length: many }, (_, number): ListedOrganisation => {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const common = { ...listedOrganisation(number), admittedAt: `2026-01-${day}T09:00:00.000Z` };
  return number % 100 === 0
    ? { ...common, name: `ООО «Завод ${number}»`, region: '50' }
    : { ...common, name: `ООО «Северный завод ${number}»`, region: number < 2000 ? '77' : '66' };
});
const byName = (one: ListedOrganisation, other: ListedOrganisation): number => {
  const key = ({ name, id }: ListedOrganisation): string => `${plainName(name)} ${id}`;
  return key(one) < key(other) ? -1 : 1;
};
const inRegion = (region: string) => documents.filter((document) => document.region === region);

let snapshot: Awaited<ReturnType<typeof snapshotInFolder>>;
let engine: SnapshotEngine;
beforeAll(async () => {
  snapshot = await snapshotInFolder();
  await snapshot.writer.putOrganisations(documents);
  engine = snapshot.open();
});
afterAll(() => snapshot.remove());

/** The ids of all pages, one after the other. */
async function listed(query: Omit<Query, 'limit' | 'after'>): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: Query['after'];
  do {
    const { items, next } = await engine.search(organisations, { ...query, limit: 100, after });
    ids.push(...items.map(({ id }) => id));
    after = next;
  } while (after !== undefined);
  return ids;
}

describe('among thousands of organisations', () => {
  it.each(['50', '77'])('everybody in region %s is listed once by name, be they few or most', async (region) => {
    const ids = inRegion(region)
      .toSorted(byName)
      .map(({ id }) => id);
    expect(await listed({ text: '', filters: { region: [region] }, sort: 'name' })).toEqual(ids);
  });

  it.each(['', 'завод'])('everybody is listed once for "%s", the newest first', async (text) => {
    const key = ({ admittedAt, id }: ListedOrganisation): string => `${admittedAt} ${id}`;
    const ids = inRegion('77').toSorted((one, other) => (key(one) < key(other) ? 1 : -1));
    const found = await listed({ text, filters: { region: ['77'] }, sort: 'newest' });
    expect(found).toEqual(ids.map(({ id }) => id));
  });

  it('everybody who is found is on one of the pages, and counted', async () => {
    const query = { text: 'завод', filters: {}, sort: 'relevance' } as const;
    const ids = await listed(query);
    expect(new Set(ids).size).toBe(many);
    expect(ids).toHaveLength(many);
    const { total, facets } = await engine.search(organisations, { ...query, limit: 1 });
    expect(total).toBe(many);
    expect(facets.find(({ name }) => name === 'region')?.values).toEqual([
      { value: '77', count: 1980 },
      { value: '66', count: 495 },
      { value: '50', count: many / 100 },
    ]);
  });

  it('one who moved is counted where they are', async () => {
    const first = documents[1];
    if (first === undefined) throw new Error('nobody');
    await snapshot.writer.putOrganisations([{ ...first, version: 2, region: '50' }]);
    const { total } = await snapshot
      .open()
      .search(organisations, { text: '', filters: { region: ['50'] }, sort: 'name', limit: 1 });
    expect(total).toBe(many / 100 + 1);
    await snapshot.writer.putOrganisations([{ ...first, version: 3 }]);
  });

  it('those whose name begins with what is typed are suggested, in order, where most have it', async () => {
    const expected = inRegion('50').toSorted(byName).slice(0, 6);
    const { items } = await engine.suggest(organisations, { text: 'завод', filters: {}, limit: 6 });
    expect(items.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  });

  it('others who have it are suggested where nobody whose name begins so is of the region that is wanted', async () => {
    for (const [text, region] of [
      ['заво', '77'],
      ['северный', '66'],
    ] as const) {
      const { items } = await engine.suggest(organisations, { text, filters: { region: [region] }, limit: 6 });
      expect(items.map((found) => found.region)).toEqual(Array.from({ length: 6 }, () => region));
    }
  });
});
