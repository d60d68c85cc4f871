import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { servedBy } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { CityBlock } from './block.ts';
import { type City, withLongList } from './city.ts';
import { entriesOf } from './crowd.ts';
import { measure } from './measure.ts';
import { pages } from './pages.ts';
import type { Measured } from './report.ts';

export type LongList = {
  readonly list: string;
  readonly entries: number;
  /** All pages that read the table, here and in the smallest city. */
  readonly measured: readonly Measured[];
};

/** A price does not change from one request to the next; more than one shows that. */
const rounds = 3;

/** One list after the other with so many entries, each in a table of its own, which is deleted before the next. */
export async function longLists(
  { folder, block, smallest }: { readonly folder: string; readonly block: CityBlock; readonly smallest: City },
  entries: number,
  say: (what: string) => void,
): Promise<LongList[]> {
  const lists: LongList[] = [];
  for (const entry of new Map(entriesOf(block).map((one) => [one.list, one])).values()) {
    if (entry.ofDays) continue;
    say(`${entries} times ${entry.list}`);
    const own = join(folder, 'list');
    await mkdir(own);
    const city = await withLongList({ folder: own, block }, entry, entries);
    try {
      const measured: Measured[] = [];
      for (const wanted of pages.filter(({ name }) => servedBy(endpointsByName[name]) !== 'search'))
        measured.push(...(await measure(wanted, block, [smallest, city], rounds)));
      lists.push({ list: entry.list, entries, measured });
    } finally {
      await city.close();
      await rm(own, { recursive: true });
    }
  }
  return lists;
}
