import { hash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShelfName } from '../shelves.ts';
import { pack, unpack } from './posting-list.ts';
import { kinds, type Term } from './terms.ts';

/** Terms whose numbers are remembered: most of an entry's were in others before. */
const mostKnown = 100_000;

const Row = z.object({ count: z.int(), last: z.int(), entries: z.instanceof(Uint8Array) });

/** The same for the same list, and hardly ever for another: 48 bits. */
const digestOf = (entries: Uint8Array): number => hash('sha256', entries, 'buffer').readUIntBE(0, 6);

/** Keeps for each term the list of entries that have it. No change is sure to be in its list before `flush`. */
export class TermWriter {
  private readonly find: StatementSync;
  private readonly insert: StatementSync;
  private readonly read: StatementSync;
  private readonly update: StatementSync;
  private readonly write: StatementSync;
  private readonly removals: readonly StatementSync[];
  /** Whether an entry has a term, by term: what was said last counts. */
  private waiting = new Map<number, Map<number, boolean>>();
  private count = 0;
  private readonly mostWaiting: number;
  private readonly known = new Map<string, number>();

  constructor(database: DatabaseSync, name: ShelfName, mostWaiting: number) {
    this.mostWaiting = mostWaiting;
    this.find = database.prepare(`SELECT term FROM ${name}_terms WHERE kind = ? AND text = ?`);
    this.insert = database.prepare(
      `INSERT INTO ${name}_terms (kind, text, count, last, digest) VALUES (?, ?, 0, -1, 0) RETURNING term`,
    );
    this.read = database.prepare(`SELECT t.count, t.last, coalesce(l.entries, x'') AS entries
       FROM ${name}_terms t LEFT JOIN ${name}_lists l ON l.term = t.term WHERE t.term = ?`);
    this.update = database.prepare(`UPDATE ${name}_terms SET count = ?, last = ?, digest = ? WHERE term = ?`);
    this.write = database.prepare(`INSERT OR REPLACE INTO ${name}_lists (term, entries) VALUES (?, ?)`);
    this.removals = ['terms', 'lists'].map((table) => database.prepare(`DELETE FROM ${name}_${table} WHERE term = ?`));
  }

  /** The numbers of terms, ascending; of new ones, too. Until the entry is changed nothing else may be. */
  numbersOf(terms: readonly Term[]): readonly number[] {
    // A text that is none to the engine (half of a character) is the same as others of that kind.
    return [...new Set(terms.map((term) => this.numberOf(term)))].toSorted((a, b) => a - b);
  }

  /** An entry that had these terms has those. */
  change(entry: number, before: ReadonlySet<number>, after: ReadonlySet<number>): void {
    this.note(entry, before.difference(after), false);
    this.note(entry, after.difference(before), true);
    // Not between the two: a term that nobody has is forgotten.
    if (this.count >= this.mostWaiting) this.flush();
  }

  flush(): void {
    for (const [term, changes] of this.waiting) this.rewrite(term, changes);
    this.waiting = new Map();
    this.count = 0;
  }

  private note(entry: number, terms: Iterable<number>, has: boolean): void {
    for (const term of terms) {
      const changes = this.waiting.get(term) ?? new Map<number, boolean>();
      this.waiting.set(term, changes.set(entry, has));
      this.count++;
    }
  }

  private numberOf({ kind, text }: Term): number {
    const key = `${kinds[kind]} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const row = this.find.get(kinds[kind], text) ?? this.insert.get(kinds[kind], text);
    const term = Number(row?.['term']);
    if (this.known.size < mostKnown) this.known.set(key, term);
    return term;
  }

  private rewrite(term: number, changes: ReadonlyMap<number, boolean>): void {
    const { count, last, entries } = Row.parse(this.read.get(term));
    const changed = [...changes].toSorted(([a], [b]) => a - b);
    // Most changes are new entries, and they have the highest numbers.
    if (changed.every(([entry, has]) => has && entry > last)) {
      const added = changed.map(([entry]) => entry);
      this.save(term, count + added.length, added.at(-1) ?? last, [entries, pack(added, last)]);
      return;
    }
    const kept = [...unpack(entries)].filter((entry) => !changes.has(entry));
    const now = [...kept, ...changed.flatMap(([entry, has]) => (has ? [entry] : []))].toSorted((a, b) => a - b);
    this.save(term, now.length, now.at(-1) ?? -1, [pack(now)]);
  }

  private save(term: number, count: number, last: number, parts: readonly Uint8Array[]): void {
    if (count === 0) {
      for (const removal of this.removals) removal.run(term);
      this.known.clear();
    } else {
      const entries = Buffer.concat(parts);
      this.update.run(count, last, digestOf(entries), term);
      this.write.run(term, entries);
    }
  }
}
