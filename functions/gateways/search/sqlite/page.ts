import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Position, Query, Sort } from '../search-engine.ts';
import type { Shelf, ShelfDocument } from '../shelves.ts';

type Order = { readonly keys: readonly { readonly column: string; readonly number?: true }[]; readonly down?: true };

/** What each order compares, in one direction; the number makes it an order of everything, and is in every index. */
const orders = {
  relevance: {
    keys: [
      { column: 'h.step', number: true },
      { column: '-h.score', number: true },
      { column: 'h.entry', number: true },
    ],
  },
  name: { keys: [{ column: 's.plain' }, { column: 's.entry', number: true }] },
  newest: { keys: [{ column: 's.since' }, { column: 's.entry', number: true }], down: true },
} as const satisfies Record<Sort, Order>;

export type Among = {
  /** Of everything, not only of the hits. */
  readonly everything: boolean;
  /** Only what is in these cells; undefined for any. */
  readonly cells: readonly number[] | undefined;
  /** So little of everything that it is quicker found by its cells than by its place in the order. */
  readonly rare: boolean;
};

/** One page of the hits, or of everything, in the cells; after the position, if there is one. */
export function pageOf<Document extends ShelfDocument>(
  database: DatabaseSync,
  shelf: Shelf<Document>,
  { sort, after, limit }: Pick<Query, 'sort' | 'after' | 'limit'>,
  { everything, cells, rare }: Among,
): { items: readonly Document[]; next: Position | undefined } {
  const { name } = shelf;
  const order: Order = orders[everything && sort === 'relevance' ? 'name' : sort];
  const parameters: SQLInputValue[] = [];
  const conditions = cells === undefined ? [] : [`${everything ? 's' : 'h'}.cell IN (SELECT value FROM json_each(?))`];
  if (cells !== undefined) parameters.push(JSON.stringify(cells));
  const position = order.keys.map(({ number }, index) => {
    const value = after?.[`k${index}`];
    return value !== undefined && number === true ? Number(value) : value;
  });
  if (position.every((value) => value !== undefined)) {
    const columns = order.keys.map(({ column }) => column).join(', ');
    conditions.push(`(${columns}) ${order.down === true ? '<' : '>'} (${order.keys.map(() => '?').join(', ')})`);
    parameters.push(...position);
  }
  const byOrder = `${name}_by_${order === orders.newest ? 'age' : 'name'}`;
  const ofEverything = `${name} s INDEXED BY ${rare ? `${name}_by_cell` : byOrder}`;
  const ofHits = order === orders.relevance ? 'temp.hit h' : `temp.hit h CROSS JOIN ${name} s ON s.entry = h.entry`;
  const source = everything ? ofEverything : ofHits;
  const direction = order.down === true ? ' DESC' : '';
  const rows = database
    .prepare(
      `SELECT d.document, p.* FROM (
         SELECT ${everything ? 's' : 'h'}.entry, ${order.keys.map(({ column }, index) => `${column} AS k${index}`).join(', ')}
         FROM ${source}
         ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
         ORDER BY ${order.keys.map(({ column }) => `${column}${direction}`).join(', ')} LIMIT ?
       ) p CROSS JOIN ${name}_documents d ON d.entry = p.entry
       ORDER BY ${order.keys.map((_, index) => `p.k${index}${direction}`).join(', ')}`,
    )
    .all(...parameters, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ document }) => shelf.document.parse(JSON.parse(String(document)))),
    next:
      last && Object.fromEntries(order.keys.map((_, index) => [`k${index}`, String(last[`k${index}`]).slice(0, 300)])),
  };
}
