import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { ShelfName } from '../shelves.ts';
import type { Candidates } from './candidates.ts';
import type { Marks } from './marks.ts';
import { PostingList } from './posting-list.ts';
import { type Kind, kinds } from './terms.ts';

/** The list of a term that is not read yet; the same entries have the same digest. */
export type Posting = { readonly term: number; readonly count: number; readonly digest: number };

/** To look one number up in a list takes as long as to unpack so many. */
const steps = 16;

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
  entriesOf({ term }: Posting): Uint32Array {
    return this.unpacked(listOf(term, this.read.get(term)));
  }

  /** Which of the candidates, in any order; until the next list is read. */
  candidatesOf({ term, count }: Posting, { entries, marks }: Candidates): Uint32Array {
    const list = listOf(term, this.read.get(term));
    return entries.length * steps < count ? list.those(entries) : this.unpacked(list, marks);
  }

  /** One list after the other, in any order; each until the next is read. Cheaper than to ask for one at a time. */
  *each(postings: readonly Posting[]): Iterable<Uint32Array> {
    const terms = JSON.stringify(postings.map(({ term }) => term));
    for (const row of this.readMany.iterate(terms)) yield this.unpacked(listOf(terms, row));
  }

  private unpacked(list: PostingList, among?: Marks): Uint32Array {
    if (list.count > this.space.length) this.space = new Uint32Array(2 * list.count);
    return list.unpack(this.space, among);
  }
}

function listOf(of: number | string, row: Record<string, SQLOutputValue> | undefined): PostingList {
  const entries = row?.['entries'];
  if (!(entries instanceof Uint8Array)) throw new Error(`the term ${of} has no list of entries`);
  return new PostingList(entries);
}

const posting = ({ term, count, digest }: Record<string, SQLOutputValue>): Posting => ({
  term: Number(term),
  count: Number(count),
  digest: Number(digest),
});
