import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Position, Query, Sort } from '../search-engine.ts';
import type { Shelf, ShelfDocument } from '../shelves.ts';

type Order = { readonly keys: readonly { readonly column: string; readonly number?: true }[]; readonly down?: true };

/** What each order compares, in one direction; the id makes it an order of everything. */
const orders = {
  relevance: { keys: [{ column: 'h.step', number: true }, { column: '-h.score', number: true }, { column: 's.id' }] },
  name: { keys: [{ column: 's.plain' }, { column: 's.id' }] },
  newest: { keys: [{ column: 's.since' }, { column: 's.id' }], down: true },
} as const satisfies Record<Sort, Order>;

/** One page of the hits, or of everything, that pass the filters; after the position, if there is one. */
export function pageOf<Document extends ShelfDocument>(
  database: DatabaseSync,
  shelf: Shelf<Document>,
  { filters, sort, after, limit }: Query,
  everything: boolean,
): { items: readonly Document[]; next: Position | undefined } {
  const { name } = shelf;
  const order: Order = orders[everything && sort === 'relevance' ? 'name' : sort];
  const parameters: SQLInputValue[] = [];
  const conditions = conditionsOf(shelf.facets, filters, parameters);
  const position = order.keys.map(({ number }, index) => {
    const value = after?.[`k${index}`];
    return value !== undefined && number === true ? Number(value) : value;
  });
  if (position.every((value) => value !== undefined)) {
    const columns = order.keys.map(({ column }) => column).join(', ');
    conditions.push(`(${columns}) ${order.down === true ? '<' : '>'} (${order.keys.map(() => '?').join(', ')})`);
    parameters.push(...position);
  }
  const direction = order.down === true ? ' DESC' : '';
  const rows = database
    .prepare(
      `SELECT d.document, ${order.keys.map(({ column }, index) => `${column} AS k${index}`).join(', ')}
       FROM ${everything ? `${name} s` : `temp.hit h CROSS JOIN ${name} s ON s.entry = h.entry`}
       JOIN ${name}_documents d ON d.entry = s.entry
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY ${order.keys.map(({ column }) => `${column}${direction}`).join(', ')} LIMIT ?`,
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

function conditionsOf(facets: readonly string[], filters: Query['filters'], parameters: SQLInputValue[]): string[] {
  return facets.flatMap((facet) => {
    const values = filters[facet] ?? [];
    if (values.length === 0) return [];
    parameters.push(...values);
    const each = values.map(() => `instr(',' || s."${facet}" || ',', ',' || ? || ',')`);
    return [`(${each.join(' OR ')})`];
  });
}
