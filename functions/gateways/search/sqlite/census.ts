import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FacetCounts } from '../search-engine.ts';
import type { Shelf } from '../shelves.ts';

type Cell = { readonly values: readonly (readonly string[])[]; readonly count: number };
type Counted = { readonly total: number; readonly facets: readonly FacetCounts[] };

/** Values of one facet that are told, the most frequent first. */
const told = 100;

/**
 * Counts by facet. The hits are grouped once by all facets together, which leaves few cells; each facet is then
 * counted over the cells that pass the filters of all others.
 */
export class Census {
  private readonly facets: readonly string[];
  private readonly ofHits: StatementSync;
  private readonly ofEverything: StatementSync;
  private everything: readonly Cell[] | undefined;

  constructor(database: DatabaseSync, { name, facets }: Pick<Shelf, 'name' | 'facets'>) {
    this.facets = facets;
    const columns = facets.map((facet) => `s."${facet}"`).join(', ');
    this.ofHits = database.prepare(
      `SELECT ${columns}, count(*) AS n FROM temp.hit h JOIN ${name} s ON s.entry = h.entry GROUP BY ${columns}`,
    );
    this.ofEverything = database.prepare(`SELECT ${columns}, count(*) AS n FROM ${name} s GROUP BY ${columns}`);
  }

  count(filters: Readonly<Record<string, readonly string[]>>, everything: boolean): Counted {
    const cells = everything ? (this.everything ??= this.cellsOf(this.ofEverything)) : this.cellsOf(this.ofHits);
    const wanted = this.facets.map((facet) => filters[facet] ?? []);
    const tallies = this.facets.map(() => new Map<string, number>());
    let total = 0;
    for (const { values, count } of cells) {
      const misses = wanted.flatMap((list, index) => (passes(list, values[index] ?? []) ? [] : [index]));
      if (misses.length === 0) total += count;
      tallies.forEach((tally, index) => {
        if (misses.some((miss) => miss !== index)) return;
        for (const value of values[index] ?? []) tally.set(value, (tally.get(value) ?? 0) + count);
      });
    }
    return { total, facets: this.facets.map((name, index) => ({ name, values: ranked(tallies[index]) })) };
  }

  private cellsOf(statement: StatementSync): readonly Cell[] {
    return statement.all().map((row) => ({
      values: this.facets.map((facet) =>
        String(row[facet])
          .split(',')
          .filter((value) => value !== ''),
      ),
      count: Number(row['n']),
    }));
  }
}

const passes = (wanted: readonly string[], values: readonly string[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

const ranked = (tally: ReadonlyMap<string, number> = new Map()): FacetCounts['values'] =>
  [...tally]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, told);
