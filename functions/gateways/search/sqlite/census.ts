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

  /** Of these entries. */
  count(filters: Filters, entries: Uint32Array, { cells, endOfCells }: Entries): Counted {
    const counts = new Uint32Array(endOfCells);
    const found: number[] = [];
    const { length } = entries;
    for (let index = 0; index < length; index++) {
      const cell = cells[entries[index] ?? 0] ?? 0;
      if (counts[cell] === 0) found.push(cell);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return this.counted(
      filters,
      found.map((cell) => ({ cell, count: counts[cell] ?? 0 })),
    );
  }

  /** A snapshot does not change, and this is what most people see first. */
  countEverything(filters: Filters): Counted {
    this.everything ??= this.ofEverything.all().map((row) => ({
      cell: Number(row['cell']),
      count: Number(row['count']),
    }));
    if (this.areOpen(filters)) return (this.withoutFilters ??= this.counted(filters, this.everything));
    return this.counted(filters, this.everything);
  }

  /** The cells that pass the filters; undefined if all do. */
  passing(filters: Filters): ReadonlySet<number> | undefined {
    if (this.areOpen(filters)) return undefined;
    const stop = this.stopping(filters);
    return new Set(this.cells.all().flatMap(({ cell }) => (stop(Number(cell)) === passes ? [Number(cell)] : [])));
  }

  private counted(filters: Filters, filled: readonly Filled[]): Counted {
    const stop = this.areOpen(filters) ? undefined : this.stopping(filters);
    const stopped = stop && filled.map(({ cell }) => stop(cell));
    const passed = stopped === undefined ? filled : filled.filter((_, index) => stopped[index] === passes);
    const facets = this.facets().map((values, facet) => {
      const reached =
        stopped === undefined
          ? filled
          : filled.filter((_, index) => stopped[index] === passes || stopped[index] === facet);
      return { name: values.name, values: values.ranked(reached).slice(0, told) };
    });
    return { total: passed.reduce((sum, { count }) => sum + count, 0), facets };
  }

  /** What stops a cell: nothing, one facet, or several. */
  private stopping(filters: Filters): (cell: number) => number {
    const tests = this.facets().flatMap((values, facet) => {
      const wanted = filters[values.name] ?? [];
      return wanted.length === 0 ? [] : [{ facet, has: values.having(wanted) }];
    });
    return (cell) => {
      const missed = tests.filter(({ has }) => !has(cell));
      const [miss, ...more] = missed;
      return miss === undefined ? passes : more.length > 0 ? several : miss.facet;
    };
  }

  /** Whether they let everything pass. */
  private areOpen(filters: Filters): boolean {
    return this.names.every((name) => (filters[name] ?? []).length === 0);
  }

  private facets(): readonly FacetValues[] {
    if (this.known === undefined) {
      const rows = this.cells.all();
      this.known = this.names.map((name) => new FacetValues(name, rows));
    }
    return this.known;
  }
}
