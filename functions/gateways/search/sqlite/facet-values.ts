import type { SQLOutputValue } from 'node:sqlite';
import type { FacetCounts } from '../search-engine.ts';

/** The values of one facet by cell: numbers, in the order of the values, since they are counted for every search. */
export class FacetValues {
  readonly name: string;
  private readonly values: readonly string[];
  private readonly ofCells: readonly (readonly number[] | undefined)[];

  /** @param cells Rows of the cell's number and, by facet, its values: several are separated by commas. */
  constructor(name: string, cells: readonly Record<string, SQLOutputValue>[]) {
    this.name = name;
    const lists = cells.map((row) => ({
      cell: Number(row['cell']),
      values: String(row[name])
        .split(',')
        .filter((value) => value !== ''),
    }));
    this.values = [...new Set(lists.flatMap(({ values }) => values))].toSorted();
    const numbers = new Map(this.values.map((value, number) => [value, number]));
    const ofCells: (readonly number[] | undefined)[] = [];
    for (const { cell, values } of lists) ofCells[cell] = values.map((value) => numbers.get(value) ?? 0);
    this.ofCells = ofCells;
  }

  /** One more than the highest cell. */
  get endOfCells(): number {
    return this.ofCells.length;
  }

  /** Every cell that has none of these. */
  cellsWithout(wanted: readonly string[]): readonly number[] {
    const numbers = new Set(wanted.map((value) => this.values.indexOf(value)));
    const without: number[] = [];
    for (let cell = 0; cell < this.endOfCells; cell++)
      if (this.ofCells[cell]?.some((number) => numbers.has(number)) !== true) without.push(cell);
    return without;
  }

  /** How many in these cells have each value: the most frequent first, equals by value. */
  ranked(cells: readonly { readonly cell: number; readonly count: number }[]): FacetCounts['values'] {
    const counts = new Uint32Array(this.values.length);
    for (const { cell, count } of cells)
      for (const number of this.ofCells[cell] ?? []) counts[number] = (counts[number] ?? 0) + count;
    const found: { readonly value: string; readonly count: number }[] = [];
    counts.forEach((count, number) => {
      if (count > 0) found.push({ value: this.values[number] ?? '', count });
    });
    // Equals stay in the order of their values.
    return found.toSorted((one, other) => other.count - one.count);
  }
}
