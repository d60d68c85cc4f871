import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { ShelfName } from '../shelves.ts';
import type { Marks } from './marks.ts';
import { unpack } from './posting-list.ts';
import { type Kind, kinds } from './terms.ts';

/** The list of a term that is not read yet; the same entries have the same digest. */
export type Posting = { readonly term: number; readonly count: number; readonly digest: number };

/** Which entries have a term. */
export class PostingLists {
  private readonly one: StatementSync;
  private readonly range: StatementSync;
  private readonly sum: StatementSync;
  private readonly read: StatementSync;
  private readonly readMany: StatementSync;
  private space = new Uint32Array(10_000);

  constructor(database: DatabaseSync, name: ShelfName) {
    const select = `SELECT term, count, digest FROM ${name}_terms WHERE kind = ?1`;
    this.one = database.prepare(`${select} AND text = ?2`);
    const begins = 'text >= ?2 AND text < ?2 || char(0x10ffff)';
    this.range = database.prepare(`${select} AND ${begins}`);
    this.sum = database.prepare(
      `SELECT coalesce(sum(count), 0) AS sum FROM ${name}_terms WHERE kind = ?1 AND ${begins}`,
    );
    this.read = database.prepare(`SELECT entries FROM ${name}_lists WHERE term = ?`);
    this.readMany = database.prepare(
      `SELECT entries FROM ${name}_lists WHERE term IN (SELECT value FROM json_each(?))`,
    );
  }

  of(kind: Kind, text: string): Posting | undefined {
    const row = this.one.get(kinds[kind], text);
    return row && posting(row);
  }

  /** How often something begins so: not of how many entries, some of which have two such terms. */
  countBeginning(kind: Kind, text: string): number {
    return Number(this.sum.get(kinds[kind], text)?.['sum']);
  }

  /** Of all terms that begin so. */
  beginning(kind: Kind, text: string): readonly Posting[] {
    return this.range.all(kinds[kind], text).map(posting);
  }

  /** Ascending, each once; until the next list is read. */
  entriesOf({ term }: Posting, among?: Marks): Uint32Array {
    return this.unpacked(term, this.read.get(term), among);
  }

  /** One list after the other, in any order; each until the next is read. Cheaper than to ask for one at a time. */
  *each(postings: readonly Posting[]): Iterable<Uint32Array> {
    const terms = JSON.stringify(postings.map(({ term }) => term));
    for (const row of this.readMany.iterate(terms)) yield this.unpacked(terms, row);
  }

  private unpacked(of: number | string, row: Record<string, SQLOutputValue> | undefined, among?: Marks): Uint32Array {
    const entries = row?.['entries'];
    if (!(entries instanceof Uint8Array)) throw new Error(`the term ${of} has no list of entries`);
    // No number takes less than a byte.
    if (entries.length > this.space.length) this.space = new Uint32Array(2 * entries.length);
    return unpack(entries, this.space, among);
  }
}

const posting = ({ term, count, digest }: Record<string, SQLOutputValue>): Posting => ({
  term: Number(term),
  count: Number(count),
  digest: Number(digest),
});
