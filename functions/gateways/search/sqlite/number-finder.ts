import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShelfName } from '../shelves.ts';
import type { Entries } from './entries.ts';
import type { Hits } from './hits.ts';
import type { PostingLists } from './posting-lists.ts';
import { fragmentsOf } from './terms.ts';

/** So few numbers are compared sooner than a list is read. */
const few = 10;
/** Above any word. */
const numbered = 2_000_000;

const Row = z.object({ entry: z.int(), first_number: z.string().nullable(), second_number: z.string().nullable() });

/** Finds entries by a number or a part of it. */
export class NumberFinder {
  private readonly lists: PostingLists;
  private readonly entries: Entries;
  private readonly whole: StatementSync;
  private readonly read: StatementSync;

  constructor(
    database: DatabaseSync,
    name: ShelfName,
    { lists, entries }: { readonly lists: PostingLists; readonly entries: Entries },
  ) {
    this.lists = lists;
    this.entries = entries;
    this.whole = database.prepare(
      `SELECT entry FROM ${name} WHERE first_number = ? UNION SELECT entry FROM ${name} WHERE second_number = ?`,
    );
    this.read = database.prepare(
      `SELECT n.entry, n.first_number, n.second_number FROM json_each(?) j CROSS JOIN ${name} n ON n.entry = j.value`,
    );
  }

  /** These hits and all who have one of the numbers; they come first. */
  with(numbers: readonly string[], hits: Hits): Hits {
    const found = new Map<number, number>();
    for (const number of numbers)
      for (const [entry, score] of this.having(number)) found.set(entry, Math.max(score, found.get(entry) ?? 0));
    if (found.size === 0) return hits;
    hits.entries.forEach((entry, index) => {
      if (!found.has(entry)) found.set(entry, hits.scores[index] ?? 0);
    });
    return { ...hits, entries: Uint32Array.from(found.keys()), scores: Float64Array.from(found.values()) };
  }

  private *having(number: string): Generator<readonly [number, number]> {
    const whole = this.whole.all(number, number).map(({ entry }) => Number(entry));
    // Who types a whole number means it, and no other that contains it.
    const candidates = whole.length > 0 ? whole : this.candidates(fragmentsOf(number));
    for (const row of this.read.all(JSON.stringify([...candidates]))) {
      const { entry, first_number: first, second_number: second } = Row.parse(row);
      const score = scoreOf(number, [first ?? '', second ?? '']);
      if (score > 0) yield [entry, score + (this.entries.favoured[entry] ?? 0)];
    }
  }

  /** Those who have all fragments, though perhaps not in this order; or so few that it is quicker to look at them. */
  private candidates(fragments: readonly string[]): Uint32Array {
    const postings = fragments.map((fragment) => this.lists.of('digits', fragment));
    if (postings.some((found) => found.length === 0)) return new Uint32Array();
    const [rarest, ...others] = postings.flat().toSorted((a, b) => a.count - b.count);
    let found: Uint32Array = rarest === undefined ? new Uint32Array() : this.lists.entriesOf(rarest).slice();
    for (const other of others) if (found.length > few) found = inBoth(found, this.lists.entriesOf(other));
    return found;
  }
}

function scoreOf(number: string, [first, second]: readonly [string, string]): number {
  if (first === number || second === number) return 3 * numbered;
  if (!first.includes(number) && !second.includes(number)) return 0;
  return numbered + (first.startsWith(number) ? 2_000_000 : 0) + (second.startsWith(number) ? 1_000_000 : 0);
}

/** Both ascending. */
function inBoth(fewer: Uint32Array, more: Uint32Array): Uint32Array {
  let at = 0;
  return fewer.filter((entry) => {
    while ((more[at] ?? Number.POSITIVE_INFINITY) < entry) at++;
    return more[at] === entry;
  });
}
