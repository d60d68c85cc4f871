import { hash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShelfName } from '../shelves.ts';
import { PostingList, pack } from './posting-list.ts';
import { kinds, type Term } from './terms.ts';

/** Terms whose numbers are remembered: most of an entry's were in others before. */
const mostKnown = 100_000;

const Row = z.object({ entries: z.instanceof(Uint8Array) });

const none = new Uint32Array();

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
      `INSERT INTO ${name}_terms (kind, text, count, digest) VALUES (?, ?, 0, 0) RETURNING term`,
    );
    this.read = database.prepare(`SELECT entries FROM ${name}_lists WHERE term = ?`);
    this.update = database.prepare(`UPDATE ${name}_terms SET count = ?, digest = ? WHERE term = ?`);
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
    const row = this.read.get(term);
    const before = row === undefined ? none : new PostingList(Row.parse(row).entries).unpack();
    const changed = [...changes].toSorted(([a], [b]) => a - b);
    const added = changed.flatMap(([entry, has]) => (has ? [entry] : []));
    // Most changes are new entries, and they have the highest numbers.
    const [[first] = [0]] = changed;
    const isMore = added.length === changed.length && (before.at(-1) ?? -1) < first;
    const kept = isMore ? before : before.filter((entry) => !changes.has(entry));
    const now = new Uint32Array(kept.length + added.length);
    now.set(kept);
    now.set(added, kept.length);
    this.save(term, isMore ? now : now.toSorted());
  }

  private save(term: number, now: Uint32Array): void {
    if (now.length === 0) {
      for (const removal of this.removals) removal.run(term);
      this.known.clear();
    } else {
      const entries = pack(now);
      this.update.run(now.length, digestOf(entries), term);
      this.write.run(term, entries);
    }
  }
}
