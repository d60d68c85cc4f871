import type { CityBlock } from './block.ts';
import { type Entry, entriesOf } from './crowd.ts';
import { stored } from './stored.ts';

const id = /[0-9a-f]{8}((-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;
/** What is found by a number, a person or a day exists once. */
const unique = ['claim', 'representative', 'watch', 'leaves', 'head', 'figure', 'correction'];
/** How many copies of an entry are made at a time. */
const together = 500;
/** What one page shows of all clusters at once, and of how many: as many must be there in the smallest city, too. */
const shownOfAll = { entities: ['cluster', 'public-gathering'], clusters: 110 };

/** The same item of another block: of the same size, with ids of its own. */
const copyOf = (text: string, block: number): string =>
  block === 0 ? text : text.replaceAll(id, `${block.toString(16).padStart(8, '0')}$1`);

export type Writer = {
  /** Items as `stored` gives them. */
  readonly write: (items: readonly string[]) => Promise<void>;
  /** Everything is written. */
  readonly finish: () => Promise<void>;
};

export type Growth = {
  readonly organisations: number;
  /** How many blocks come with their cluster and everything around it; of the others only the organisations do. */
  readonly clusters: number;
  /** How many copies of it follow, for the last entry of each list of the first block. @default - none */
  readonly crowd?: (entry: Entry) => number;
};

/** Writes a city of copies of one block. */
export async function fill(
  first: Pick<CityBlock, 'items' | 'clusterId' | 'projectId'>,
  { organisations, clusters, crowd = () => 0 }: Growth,
  writer: Writer,
): Promise<void> {
  const all = first.items.map((item) => ({ entity: String(item['entity']), text: stored(item) }));
  const copied = all.filter(({ entity }) => !unique.includes(entity));
  const alone = all.filter(({ entity }) => entity === 'organisation');
  for (let block = 0; block * alone.length < organisations; block++) {
    const wanted = block === 0 ? all : block < clusters ? copied : alone;
    await writer.write(wanted.map(({ text }) => copyOf(text, block)));
  }
  const shown = all.filter(({ entity }) => shownOfAll.entities.includes(entity));
  for (let block = clusters; block < shownOfAll.clusters; block++)
    await writer.write(shown.map(({ text }) => copyOf(text, block)));
  for (const entry of entriesOf(first))
    for (let from = 1; from <= crowd(entry); from += together)
      await writer.write(
        Array.from({ length: Math.min(together, crowd(entry) - from + 1) }, (_, index) => entry.another(from + index)),
      );
  await writer.finish();
}
