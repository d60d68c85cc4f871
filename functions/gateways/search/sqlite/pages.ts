import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Position, Query } from '../search-engine.ts';
import type { ShelfName } from '../shelves.ts';
import type { Entries } from './entries.ts';
import { bestOf, type Hits } from './hits.ts';

/** In every index an entry's number follows the column, and makes of it an order of everything. */
const orders = {
  name: { column: 'plain', index: 'by_name', direction: '', isAfter: '>' },
  newest: { column: 'since', index: 'by_age', direction: 'DESC', isAfter: '<' },
} as const;
type Order = (typeof orders)[keyof typeof orders];

/** More hits than these are not sorted. */
const mostToSort = 2000;

type Asked = Pick<Query, 'sort' | 'after' | 'limit'>;
/** Numbers of entries, and where the next page begins. */
export type Page = { readonly entries: readonly number[]; readonly next: Position | undefined };
/** An entry and the values that it was ordered by. */
type Listed = { readonly entry: number; readonly keys: readonly (string | number)[] };

/** The pages of one shelf, in any order. */
export class Pages {
  private readonly database: DatabaseSync;
  private readonly name: ShelfName;
  private readonly entries: Entries;
  private readonly ranks = new Map<Order, Uint32Array>();

  constructor(database: DatabaseSync, name: ShelfName, entries: Entries) {
    this.database = database;
    this.name = name;
    this.entries = entries;
  }

  /**
   * Of everything; by name, unless by age is asked for.
   *
   * @param cells Only what is in these; undefined for any.
   * @param rare So little of everything that it is sooner found by its cells than by its place in the order.
   */
  ofEverything(
    { sort, after, limit }: Asked,
    { cells, rare }: { readonly cells: ReadonlySet<number> | undefined; readonly rare: boolean },
  ): Page {
    const { name } = this;
    const order = orders[sort === 'newest' ? 'newest' : 'name'];
    const rows = this.rows(order, after, {
      from: `${name} s INDEXED BY ${name}_${rare ? 'by_cell' : order.index}`,
      among: cells === undefined ? undefined : { column: 's.cell', values: cells },
    });
    return pageOf(firstOf(rows, limit + 1), limit);
  }

  ofHits(hits: Hits, { sort, after, limit }: Asked): Page {
    if (sort !== 'relevance') return pageOf(this.hitsBy(orders[sort], hits, { after, limit: limit + 1 }), limit);
    const { k0, k1, k2 } = after ?? {};
    const place = after && { step: Number(k0), against: Number(k1), entry: Number(k2) };
    const best = bestOf(hits, limit + 1, place);
    return pageOf(
      best.map(({ step, against, entry }) => ({ entry, keys: [step, against, entry] })),
      limit,
    );
  }

  /** Those in the cells whose name begins so, in order. */
  beginning(
    plain: string,
    { cells, limit }: { readonly cells: ReadonlySet<number> | undefined; readonly limit: number },
  ): readonly number[] {
    const statement = this.database.prepare(
      `SELECT entry FROM ${this.name} WHERE plain >= ?1 AND plain < ?1 || char(0x10ffff) ORDER BY plain, entry`,
    );
    const found: number[] = [];
    for (const row of statement.iterate(plain)) {
      const entry = Number(row['entry']);
      if (cells === undefined || cells.has(this.entries.cells[entry] ?? 0)) found.push(entry);
      if (found.length === limit) break;
    }
    return found;
  }

  /** Few hits are sorted; of many the place of each in the order of everything is known, once it has been asked for. */
  private hitsBy(order: Order, hits: Hits, { after, limit }: Omit<Asked, 'sort'>): readonly Listed[] {
    const { name } = this;
    const all = `${name} s INDEXED BY ${name}_${order.index}`;
    if (hits.entries.length <= mostToSort) {
      const among = { column: 's.entry', values: hits.entries };
      return firstOf(this.rows(order, after, { from: `${name} s NOT INDEXED`, among }), limit);
    }
    const ranks = this.ranks.get(order) ?? this.ranksOf(this.rows(order, undefined, { from: all, among: undefined }));
    this.ranks.set(order, ranks);
    const [first] = after === undefined ? [] : firstOf(this.rows(order, after, { from: all, among: undefined }), 1);
    if (after !== undefined && first === undefined) return [];
    const place = first && { step: 0, against: ranks[first.entry] ?? 0, entry: -1 };
    const { length } = hits.entries;
    const scores = new Float64Array(length);
    for (let index = 0; index < length; index++) scores[index] = -(ranks[hits.entries[index] ?? 0] ?? 0);
    const key = this.database.prepare(`SELECT ${order.column} AS key FROM ${name} WHERE entry = ?`);
    return bestOf({ ...hits, step: 0, scores }, limit, place).map(({ entry }) => ({
      entry,
      keys: [String(key.get(entry)?.['key']), entry],
    }));
  }

  private ranksOf(rows: Iterable<Listed>): Uint32Array {
    const ranks = new Uint32Array(this.entries.end);
    let rank = 0;
    for (const { entry } of rows) ranks[entry] = rank++;
    return ranks;
  }

  private *rows(
    { column, direction, isAfter }: Order,
    after: Position | undefined,
    { from, among }: { from: string; among: { column: string; values: Iterable<number> } | undefined },
  ): Generator<Listed> {
    const conditions = among === undefined ? [] : [`${among.column} IN (SELECT value FROM json_each(?))`];
    const parameters: SQLInputValue[] = among === undefined ? [] : [JSON.stringify([...among.values])];
    const { k0, k1 } = after ?? {};
    if (k0 !== undefined && k1 !== undefined) {
      conditions.push(`(s.${column}, s.entry) ${isAfter} (?, ?)`);
      parameters.push(k0, Number(k1));
    }
    const statement = this.database.prepare(
      `SELECT s.entry, s.${column} AS key FROM ${from} ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY s.${column} ${direction}, s.entry ${direction}`,
    );
    for (const row of statement.iterate(...parameters)) {
      const entry = Number(row['entry']);
      yield { entry, keys: [String(row['key']), entry] };
    }
  }
}

function pageOf(listed: readonly Listed[], limit: number): Page {
  const shown = listed.slice(0, limit);
  const last = listed.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map(({ entry }) => entry),
    next: last && Object.fromEntries(last.keys.map((key, index) => [`k${index}`, String(key).slice(0, 300)])),
  };
}

function firstOf(rows: Iterable<Listed>, limit: number): readonly Listed[] {
  const first: Listed[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length === limit) break;
  }
  return first;
}
