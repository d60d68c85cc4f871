import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { ShelfName } from '../shelves.ts';
import { unpack } from './posting-list.ts';
import { type Kind, kinds } from './terms.ts';

/** The entries that have a term, as they are kept: the same entries are the same bytes. */
export type Packed = { readonly count: number; readonly bytes: Uint8Array };

/** Which entries have a term. */
export class PostingLists {
  private readonly one: StatementSync;
  private readonly range: StatementSync;

  constructor(database: DatabaseSync, name: ShelfName) {
    this.one = database.prepare(`SELECT count, entries FROM ${name}_terms WHERE kind = ? AND text = ?`);
    this.range = database.prepare(
      `SELECT count, entries FROM ${name}_terms WHERE kind = ?1 AND text >= ?2 AND text < ?2 || char(0x10ffff)`,
    );
  }

  of(kind: Kind, text: string): Packed {
    const row = this.one.get(kinds[kind], text);
    return row === undefined ? { count: 0, bytes: new Uint8Array() } : packed(row);
  }

  /** Of all terms that begin so, one list after the other. */
  beginning(kind: Kind, text: string): readonly Packed[] {
    return this.range.all(kinds[kind], text).map(packed);
  }
}

/** Ascending, each once. */
export const entriesIn = ({ count, bytes }: Packed): Uint32Array => unpack(bytes, count);

export const isSame = (one: Packed, other: Packed): boolean =>
  one.count === other.count && Buffer.compare(one.bytes, other.bytes) === 0;

function packed({ count, entries }: Record<string, SQLOutputValue>): Packed {
  if (!(entries instanceof Uint8Array)) throw new Error('no list of entries');
  return { count: Number(count), bytes: entries };
}
