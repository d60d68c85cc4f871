import * as z from 'zod';
import type { Item, Key } from '../../functions/store/table.ts';
import type { CityBlock } from './block.ts';
import { type Entry, entriesOf } from './crowd.ts';

const Copied = z.looseObject({ pk: z.string(), sk: z.string() });
const id = /[0-9a-f]{8}((-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;
/** What is found by a number, a person or a day exists once. */
const unique = ['claim', 'representative', 'watch', 'leaves', 'head', 'figure', 'correction'];
/** What one page shows of all clusters at once, and how many: as many must be there in the smallest city, too. */
const shownOfAll: Readonly<Record<string, number>> = { 'public-gathering': 110 };

/** The same item of another block: of the same size, with ids of its own. */
function copyOf(text: string, block: number): Item & Key {
  if (block === 0) return Copied.parse(JSON.parse(text));
  const own = block.toString(16).padStart(8, '0');
  return Copied.parse(JSON.parse(text.replaceAll(id, `${own}$1`)));
}

export type Writer = {
  readonly write: (items: readonly (Item & Key)[]) => Promise<void>;
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
  const all = first.items.map((item) => ({ entity: String(item['entity']), text: JSON.stringify(item) }));
  const copied = all.filter(({ entity }) => !unique.includes(entity));
  const alone = all.filter(({ entity }) => entity === 'organisation');
  for (let block = 0; block * alone.length < organisations; block++) {
    const wanted = block === 0 ? all : block < clusters ? copied : alone;
    await writer.write(wanted.map(({ text }) => copyOf(text, block)));
  }
  for (const { entity, text } of all)
    for (let block = clusters; block < (shownOfAll[entity] ?? 0); block++) await writer.write([copyOf(text, block)]);
  for (const entry of entriesOf(first))
    for (let number = 1; number <= crowd(entry); number++) await writer.write([entry.another(number)]);
  await writer.finish();
}
