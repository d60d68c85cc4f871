import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FacetCounts, Query } from '../search-engine.ts';
import type { Shelf } from '../shelves.ts';
import type { Entries } from './entries.ts';

/** Values by facet, in the order of the shelf's facets. */
type Values = readonly (readonly string[])[];
type Counted = {
  readonly total: number;
  readonly facets: readonly FacetCounts[];
};
type Filters = Query['filters'];

/** Values of one facet that are told, the most frequent first. */
const told = 100;

/**
 * Counts by facet. Entries with the same values of all facets are in one cell, and there are few cells: the hits are
 * counted by cell, and each facet over the cells that pass the filters of all others.
 */
export class Census {
  private readonly facets: readonly string[];
  private readonly cells: StatementSync;
  private readonly ofEverything: StatementSync;
  private known: ReadonlyMap<number, Values> | undefined;
  private everything: ReadonlyMap<number, number> | undefined;
  private withoutFilters: Counted | undefined;

  constructor(database: DatabaseSync, { name, facets }: Pick<Shelf, 'name' | 'facets'>) {
    this.facets = facets;
    this.cells = database.prepare(`SELECT * FROM ${name}_cells`);
    this.ofEverything = database.prepare(`SELECT cell, count(*) AS n FROM ${name} GROUP BY cell`);
  }

  /** Of these entries. */
  count(filters: Filters, entries: Uint32Array, { cells, endOfCells }: Entries): Counted {
    const counts = new Uint32Array(endOfCells);
    const found = new Set<number>();
    const { length } = entries;
    for (let index = 0; index < length; index++) {
      const cell = cells[entries[index] ?? 0] ?? 0;
      if (counts[cell] === 0) found.add(cell);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return this.counted(filters, new Map([...found].map((cell) => [cell, counts[cell] ?? 0])));
  }

  /** A snapshot does not change, and this is what most people see first. */
  countEverything(filters: Filters): Counted {
    this.everything ??= perCell(this.ofEverything);
    if (this.wantsAny(filters)) return (this.withoutFilters ??= this.counted(filters, this.everything));
    return this.counted(filters, this.everything);
  }

  /** The cells that pass the filters; undefined if all do. */
  passing(filters: Filters): ReadonlySet<number> | undefined {
    if (this.wantsAny(filters)) return undefined;
    const wanted = this.facets.map((facet) => filters[facet] ?? []);
    const passed = [...this.all()].filter(([, values]) => missesOf(wanted, values).length === 0);
    return new Set(passed.map(([cell]) => cell));
  }

  private counted(filters: Filters, counts: ReadonlyMap<number, number>): Counted {
    const cells = this.all();
    const wanted = this.facets.map((facet) => filters[facet] ?? []);
    const tallies = this.facets.map(() => new Map<string, number>());
    let total = 0;
    for (const [cell, count] of counts) {
      const values = cells.get(cell) ?? [];
      const misses = missesOf(wanted, values);
      if (misses.length === 0) total += count;
      tallies.forEach((tally, index) => {
        if (misses.some((miss) => miss !== index)) return;
        for (const value of values[index] ?? []) tally.set(value, (tally.get(value) ?? 0) + count);
      });
    }
    return { total, facets: this.facets.map((name, index) => ({ name, values: ranked(tallies[index]) })) };
  }

  private wantsAny(filters: Filters): boolean {
    return this.facets.every((facet) => (filters[facet] ?? []).length === 0);
  }

  private all(): ReadonlyMap<number, Values> {
    return (this.known ??= new Map(
      this.cells.all().map((row) => {
        const values = this.facets.map((facet) => String(row[facet]).split(','));
        return [Number(row['cell']), values.map((list) => list.filter((value) => value !== ''))];
      }),
    ));
  }
}

const perCell = (statement: StatementSync): ReadonlyMap<number, number> =>
  new Map(statement.all().map(({ cell, n }) => [Number(cell), Number(n)]));

const passes = (wanted: readonly string[], values: readonly string[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/** The facets by which a cell does not pass. */
const missesOf = (wanted: Values, values: Values): readonly number[] =>
  wanted.flatMap((list, index) => (passes(list, values[index] ?? []) ? [] : [index]));

const ranked = (tally: ReadonlyMap<string, number> = new Map()): FacetCounts['values'] =>
  [...tally]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, told);
