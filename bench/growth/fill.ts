import * as z from 'zod';
import type { Item, Key } from '../../functions/store/table.ts';
import type { BulkWriter } from '../../infra/ops/seed/bulk-writer.ts';
import type { CityBlock } from './block.ts';

const Copied = z.looseObject({ pk: z.string(), sk: z.string() });
const id = /[0-9a-f]{8}((-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;
/** What is found by a number or a person exists once. */
const unique = ['claim', 'representative', 'watch'];
/** What one page shows of all clusters at once, and how many: as many must be there in the smallest city, too. */
const shownOfAll: Readonly<Record<string, number>> = { 'public-gathering': 510, registration: 60 };

/** The same item of another block: of the same size, with ids of its own. */
function copyOf(text: string, block: number): Item & Key {
  if (block === 0) return Copied.parse(JSON.parse(text));
  const first = block.toString(16).padStart(8, '0');
  return Copied.parse(JSON.parse(text.replaceAll(id, `${first}$1`)));
}

export type Growth = {
  readonly organisations: number;
  /** How many blocks come with their cluster and everything around it; of the others only the organisations do. */
  readonly clusters: number;
};

/** Writes a city of copies of one block. */
export async function fill(
  { items }: Pick<CityBlock, 'items'>,
  { organisations, clusters }: Growth,
  writer: Pick<BulkWriter, 'write' | 'finish'>,
): Promise<void> {
  const all = items.map((item) => ({ entity: String(item['entity']), text: JSON.stringify(item) }));
  const copied = all.filter(({ entity }) => !unique.includes(entity));
  const alone = all.filter(({ entity }) => entity === 'organisation');
  for (let block = 0; block * alone.length < organisations; block++) {
    const wanted = block === 0 ? all : block < clusters ? copied : alone;
    await writer.write(wanted.map(({ text }) => copyOf(text, block)));
  }
  for (const { entity, text } of all)
    for (let block = clusters; block < (shownOfAll[entity] ?? 0); block++) await writer.write([copyOf(text, block)]);
  await writer.finish();
}
