import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '../../../functions/gateways/search/shelves.ts';
import type { SnapshotEngine } from '../../../functions/gateways/search/sqlite/snapshot-engine.ts';
import { listedOrganisation } from '../../builders/directory.ts';
import { begun, fragment, inflected, mistyped, onOtherLayout, transliterated, type Writing } from './misspell.ts';
import { snapshotInFolder } from './snapshot.ts';

/** As many as the model city has. */
const city = 35_000;
const asked = 100;

describe('Search among 35,000 organisations', () => {
  let snapshot: Awaited<ReturnType<typeof snapshotInFolder>>;
  let engine: SnapshotEngine;

  beforeAll(async () => {
    snapshot = await snapshotInFolder();
    for (let start = 0; start < city; start += 1000)
      await snapshot.writer.putOrganisations(
        Array.from({ length: 1000 }, (_, index) => listedOrganisation(start + index)),
      );
    engine = snapshot.open();
  }, 180_000);
  afterAll(() => snapshot.remove());

  const byName = (write: Writing) => (place: number, salt: number) => write(listedOrganisation(place).name, salt);
  const ways = {
    'typed in full': byName((name) => name),
    'typed in part': byName(begun),
    'in another case': byName(inflected),
    'with a typing error': byName(mistyped),
    'in another case with a typing error': byName((name, salt) => mistyped(inflected(name, salt), salt)),
    'in Latin letters': byName(transliterated),
    'on the other layout': byName(onOtherLayout),
    'by a part of its INN': (place: number, salt: number) => fragment(listedOrganisation(place).inn, salt),
    'by a part of its OGRN': (place: number, salt: number) => fragment(listedOrganisation(place).ogrn, salt),
  } as const;

  it.each(Object.entries(ways))('finds what is meant among the first ten: %s', async (_way, write) => {
    const missed = new Array<string>();
    for (let salt = 0; salt < asked; salt++) {
      const place = (salt * 7919 + 13) % city;
      const text = write(place, salt);
      const { items } = await engine.search(organisations, { text, filters: {}, sort: 'relevance', limit: 10 });
      if (!items.some(({ id }) => id === listedOrganisation(place).id)) missed.push(text);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(asked * 0.05);
  });
});
