import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { ShelfName } from '../shelves.ts';
import type { Entries } from './entries.ts';
import type { Hits } from './hits.ts';
import type { Posting, PostingLists } from './posting-lists.ts';
import { fragment, fragmentsOf } from './terms.ts';

/** So few numbers are compared sooner than a list is read. */
const few = 10;
/** Above any word; a number that begins so and a whole one above others. */
const scores = { within: 2_000_000, atTheStart: [2_000_000, 1_000_000], whole: 6_000_000 } as const;

/** Finds entries by a number or a part of it. */
export class NumberFinder {
  private readonly lists: PostingLists;
  private readonly entries: Entries;
  private readonly whole: StatementSync;
  private readonly starting: readonly StatementSync[];
  private readonly containing: StatementSync;

  constructor(
    database: DatabaseSync,
    name: ShelfName,
    { lists, entries }: { readonly lists: PostingLists; readonly entries: Entries },
  ) {
    this.lists = lists;
    this.entries = entries;
    // Many at once, in one value: a row for each would take longer than all else.
    const select = `SELECT group_concat(n.entry) AS entries FROM`;
    this.whole = database.prepare(
      `${select} (SELECT entry FROM ${name} WHERE first_number = ?1 UNION SELECT entry FROM ${name} WHERE second_number = ?1) n`,
    );
    this.starting = ['first', 'second'].map((which) =>
      database.prepare(`${select} ${name} n WHERE ${which}_number >= ?1 AND ${which}_number < ?1 || ':'`),
    );
    this.containing = database.prepare(
      `${select} json_each(?2) j CROSS JOIN ${name} n ON n.entry = j.value
       WHERE instr(n.first_number, ?1) > 0 OR instr(n.second_number, ?1) > 0`,
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

  private having(number: string): ReadonlyMap<number, number> {
    const favour = (entry: number): number => this.entries.favoured[entry] ?? 0;
    const whole = entriesIn(this.whole, number);
    // Who types a whole number means it, and no other that contains it.
    if (whole.length > 0) return new Map(whole.map((entry) => [entry, scores.whole + favour(entry)]));
    const found = new Map<number, number>();
    for (const entry of this.within(number)) found.set(entry, scores.within + favour(entry));
    if (found.size === 0) return found;
    for (const [index, statement] of this.starting.entries())
      for (const entry of entriesIn(statement, number))
        found.set(entry, (found.get(entry) ?? 0) + (scores.atTheStart[index] ?? 0));
    return found;
  }

  private within(number: string): Iterable<number> {
    const candidates = this.candidates(fragmentsOf(number));
    // One fragment is the number itself.
    if (number.length === fragment || candidates.length === 0) return candidates;
    return entriesIn(this.containing, number, JSON.stringify([...candidates]));
  }

  /** Those who have all fragments, though perhaps not in this order; or so few that it is quicker to look at them. */
  private candidates(fragments: readonly string[]): Uint32Array {
    const postings: Posting[] = [];
    for (const text of fragments) {
      const posting = this.lists.of('digits', text);
      if (posting === undefined) return new Uint32Array();
      postings.push(posting);
    }
    const [rarest, ...others] = postings.toSorted((one, other) => one.count - other.count);
    let found: Uint32Array = rarest === undefined ? new Uint32Array() : this.lists.entriesOf(rarest).slice();
    for (const other of others) if (found.length > few) found = inBoth(found, this.lists.entriesOf(other));
    return found;
  }
}

function entriesIn(statement: StatementSync, ...parameters: readonly SQLInputValue[]): readonly number[] {
  const entries = statement.get(...parameters)?.['entries'];
  return typeof entries === 'string' ? entries.split(',').map(Number) : [];
}

/** Both ascending. */
function inBoth(fewer: Uint32Array, more: Uint32Array): Uint32Array {
  let at = 0;
  return fewer.filter((entry) => {
    while ((more[at] ?? Number.POSITIVE_INFINITY) < entry) at++;
    return more[at] === entry;
  });
}
