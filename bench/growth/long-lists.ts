import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servedBy } from '../../shared/contracts/endpoint.ts';
import { endpointsByName } from '../../shared/contracts/endpoints.ts';
import type { Measurement } from '../measurement.ts';
import { seededCity } from '../search/city.ts';
import { type CityBlock, cityBlock, membersOfBlock } from './block.ts';
import { type City, cityOf, withLongList } from './city.ts';
import { type Entry, entriesOf } from './crowd.ts';
import { measure } from './measure.ts';
import { pages } from './pages.ts';
import { grown, type Measured, reportOfLists } from './report.ts';

export type LongList = {
  readonly list: string;
  readonly entries: number;
  /** All pages that read the table, here and in the smallest city. */
  readonly measured: readonly Measured[];
};

/** Lists that everybody reads, as the pages ask for them; of those by industry, kind and region one each. */
export const publicLists = [
  'cluster in CLUSTERS#active',
  'registration in REGISTRATIONS',
  'city-answer in CITYANSWERS',
  'city-department in CITYDEPARTMENTS DEPARTMENT',
  'thread in THREADS#*#announcement',
  'thread in THREADS#*#discussion',
  'comment in COMMENTS#*',
  'public-gathering in GATHERINGS',
  'need-card in NEEDS',
  'need-card in NEEDS#competence#77',
  'need-card in OPENNEEDS#*',
  'project-card in PROJECTS',
  'project-card in PROJECTS#26',
  'event in EVENTS#*',
];

/** A price does not change from one request to the next; more than one shows that. */
const rounds = 3;

/** One list after the other with so many entries, each in a table of its own, which is deleted before the next. */
export const lists: Measurement = async ({ entries: length }, say) => {
  const folder = await mkdtemp(join(tmpdir(), 'clusters-bench-'));
  const block = await cityBlock(membersOfBlock);
  const entries = new Map(entriesOf(block).map((one) => [one.list, one]));
  const smallest = await cityOf({ folder, block }, 1000, seededCity());
  const found: LongList[] = [];
  try {
    for (const list of publicLists) {
      const entry = entries.get(list);
      if (entry === undefined) throw new Error(`no ${list} among ${[...entries.keys()].join(', ')}`);
      say(`${length} times ${list}`);
      const measured = await longList(entry, length, { folder, block, smallest });
      say(`${measured.length} pages, ${grown(measured).length} with another price`);
      found.push({ list, entries: length, measured });
    }
    return reportOfLists(found);
  } finally {
    await smallest.close();
    await rm(folder, { recursive: true, force: true });
  }
};

type Place = { readonly folder: string; readonly block: CityBlock; readonly smallest: City };

async function longList(entry: Entry, length: number, { folder, block, smallest }: Place): Promise<Measured[]> {
  const own = join(folder, 'list');
  await mkdir(own);
  const city = await withLongList({ folder: own, block }, entry, length);
  try {
    const measured: Measured[] = [];
    for (const wanted of pages.filter(({ name }) => servedBy(endpointsByName[name]) !== 'search'))
      measured.push(...(await measure(wanted, block, [smallest, city], rounds)));
    return measured;
  } finally {
    await city.close();
    await rm(own, { recursive: true });
  }
}
