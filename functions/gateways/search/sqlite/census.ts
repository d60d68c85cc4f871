import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FacetCounts, Query } from '../search-engine.ts';
import type { Shelf } from '../shelves.ts';
import type { Entries } from './entries.ts';
import { FacetValues } from './facet-values.ts';

type Counted = {
  readonly total: number;
  readonly facets: readonly FacetCounts[];
};
type Filters = Query['filters'];
/** Which cells pass filters; for the others, what stops them. */
type Filtered = { readonly cells: ReadonlySet<number>; readonly stops: Int8Array };
/** A cell and how many are in it. */
type Filled = { readonly cell: number; readonly count: number };

/** Values of one facet that are told, the most frequent first. */
const told = 100;

/** A cell that passes all filters, or that several stop; else the only facet that stops it, by its number. */
const passes = -1;
const several = -2;

/**
 * Counts by facet. Entries with the same values of all facets are in one cell, and there are few cells: the hits are
 * counted by cell, and each facet over the cells that pass the filters of all others.
 */
export class Census {
  private readonly names: readonly string[];
  private readonly cells: StatementSync;
  private readonly ofEverything: StatementSync;
  private known: readonly FacetValues[] | undefined;
  private everything: readonly Filled[] | undefined;
  private withoutFilters: Counted | undefined;

  constructor(database: DatabaseSync, { name, facets }: Pick<Shelf, 'name' | 'facets'>) {
    this.names = facets;
    this.cells = database.prepare(`SELECT * FROM ${name}_cells`);
    this.ofEverything = database.prepare(`SELECT cell, count(*) AS count FROM ${name} GROUP BY cell`);
  }

  /** What the filters let pass; undefined if that is everything. */
  filtered(filters: Filters): Filtered | undefined {
    if (this.names.every((name) => (filters[name] ?? []).length === 0)) return undefined;
    const facets = this.facets();
    const stops = new Int8Array(facets[0]?.endOfCells ?? 0).fill(passes);
    facets.forEach((values, facet) => {
      const wanted = filters[values.name] ?? [];
      if (wanted.length === 0) return;
      for (const cell of values.cellsWithout(wanted)) stops[cell] = stops[cell] === passes ? facet : several;
    });
    const cells = new Set<number>();
    stops.forEach((stop, cell) => {
      if (stop === passes) cells.add(cell);
    });
    return { cells, stops };
  }

  /** Of these entries. */
  count(filtered: Filtered | undefined, entries: Uint32Array, { cells, endOfCells }: Entries): Counted {
    const counts = new Uint32Array(endOfCells);
    const found: number[] = [];
    const { length } = entries;
    for (let index = 0; index < length; index++) {
      const cell = cells[entries[index] ?? 0] ?? 0;
      if (counts[cell] === 0) found.push(cell);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return this.counted(
      filtered,
      found.map((cell) => ({ cell, count: counts[cell] ?? 0 })),
    );
  }

  /** A snapshot does not change, and this is what most people see first. */
  countEverything(filtered: Filtered | undefined): Counted {
    this.everything ??= this.ofEverything.all().map((row) => ({
      cell: Number(row['cell']),
      count: Number(row['count']),
    }));
    if (filtered === undefined) return (this.withoutFilters ??= this.counted(undefined, this.everything));
    return this.counted(filtered, this.everything);
  }

  private counted(filtered: Filtered | undefined, filled: readonly Filled[]): Counted {
    const but = (facet: number): readonly Filled[] =>
      filtered === undefined
        ? filled
        : filled.filter(({ cell }) => {
            const stop = filtered.stops[cell];
            return stop === passes || stop === facet;
          });
    const facets = this.facets().map((values, facet) => ({
      name: values.name,
      values: values.ranked(but(facet)).slice(0, told),
    }));
    return { total: but(passes).reduce((sum, { count }) => sum + count, 0), facets };
  }

  private facets(): readonly FacetValues[] {
    if (this.known === undefined) {
      const rows = this.cells.all();
      this.known = this.names.map((name) => new FacetValues(name, rows));
    }
    return this.known;
  }
}
