import type { DatabaseSync } from 'node:sqlite';
import type { ShelfName } from '../shelves.ts';

/** What of each entry decides about its place, by its number: in memory, for all of a snapshot. */
export class Entries {
  readonly count: number;
  /** One more than the highest number. */
  readonly end: number;
  readonly cells: Uint32Array;
  /** One more than the highest cell. */
  readonly endOfCells: number;
  /** In how many words it is described. */
  readonly lengths: Uint8Array;
  readonly averageLength: number;
  readonly longest: number;
  /** How many different words the name has. */
  readonly sizes: Uint8Array;
  readonly favoured: Uint8Array;
  /** The checksum of the name without form and quotes. */
  readonly names: Uint32Array;

  constructor(database: DatabaseSync, name: ShelfName) {
    const sums = database
      .prepare(`SELECT count(*) AS count, coalesce(max(entry), 0) + 1 AS "end",
           coalesce(max(cell), 0) + 1 AS cells,
                avg(length) AS average, coalesce(max(length), 0) AS longest FROM ${name}`)
      .get();
    this.count = Number(sums?.['count']);
    this.end = Number(sums?.['end']);
    this.endOfCells = Number(sums?.['cells']);
    this.longest = Number(sums?.['longest']);
    this.averageLength = Number(sums?.['average']);
    this.cells = new Uint32Array(this.end);
    this.lengths = new Uint8Array(this.end);
    this.sizes = new Uint8Array(this.end);
    this.favoured = new Uint8Array(this.end);
    this.names = new Uint32Array(this.end);
    const rows = database.prepare(`SELECT entry, cell, length, size, favoured, name FROM ${name}`);
    for (const row of rows.iterate()) {
      const entry = Number(row['entry']);
      this.cells[entry] = Number(row['cell']);
      this.lengths[entry] = Number(row['length']);
      this.sizes[entry] = Number(row['size']);
      this.favoured[entry] = Number(row['favoured']);
      this.names[entry] = Number(row['name']);
    }
  }
}
