import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Shelf, ShelfDocument } from '../shelves.ts';

/** Entries of one kind in a snapshot file. */
export class ShelfWriter<Document extends ShelfDocument> {
  private readonly shelf: Shelf<Document>;
  private readonly known: StatementSync;
  private readonly cell: StatementSync;
  private readonly row: StatementSync;
  private readonly document: StatementSync;
  private readonly words: StatementSync;
  private readonly numbers: StatementSync | undefined;
  private readonly deletions: readonly StatementSync[];
  private readonly read: StatementSync;
  private readonly startingWith: StatementSync;

  constructor(database: DatabaseSync, shelf: Shelf<Document>) {
    const { name, facets } = shelf;
    const withNumbers = name === 'organisations';
    this.shelf = shelf;
    this.known = database.prepare(`SELECT entry, version FROM ${name} WHERE id = ?`);
    const quoted = facets.map((facet) => `"${facet}"`).join(', ');
    // What is there already is "changed" to itself: only what is written is returned.
    this.cell = database.prepare(
      `INSERT INTO ${name}_cells (${quoted}) VALUES (${facets.map(() => '?').join(', ')})
       ON CONFLICT DO UPDATE SET cell = cell RETURNING cell`,
    );
    const columns = ['cell', 'favoured', 'size', 'plain', 'since', 'id', 'version', 'first_number', 'second_number'];
    this.row = database.prepare(
      `INSERT INTO ${name} (entry, ${columns.join(', ')})
       VALUES (?, ${columns.map(() => '?').join(', ')}) RETURNING entry`,
    );
    this.document = database.prepare(`INSERT INTO ${name}_documents (entry, document) VALUES (?, ?)`);
    // The words of a known entry are deleted first: to look for a conflict costs more than everything else.
    this.words = database.prepare(
      `INSERT INTO ${name}_words (rowid, surface, stems, sounds, about) VALUES (?, ?, ?, ?, ?)`,
    );
    this.numbers = withNumbers
      ? database.prepare(`INSERT INTO ${name}_numbers (rowid, numbers) VALUES (?, ?)`)
      : undefined;
    this.deletions = [
      `DELETE FROM ${name} WHERE entry = ?`,
      `DELETE FROM ${name}_documents WHERE entry = ?`,
      `DELETE FROM ${name}_words WHERE rowid = ?`,
      ...(withNumbers ? [`DELETE FROM ${name}_numbers WHERE rowid = ?`, 'DELETE FROM activity WHERE entry = ?'] : []),
    ].map((sql) => database.prepare(sql));
    this.read = database.prepare(
      `SELECT document FROM ${name}_documents WHERE entry = (SELECT entry FROM ${name} WHERE id = ?)`,
    );
    this.startingWith = database.prepare(`SELECT id FROM ${name} WHERE id >= ? AND id < ?`);
  }

  get(id: string): Document | undefined {
    const row = this.read.get(id);
    return row === undefined ? undefined : this.shelf.document.parse(JSON.parse(String(row['document'])));
  }

  idsOf(start: string): readonly string[] {
    return this.startingWith.all(start, `${start}~`).map(({ id }) => String(id));
  }

  /** The number of the entry; undefined when it was known in this version or a later one. */
  put(document: Document, evenIfKnown = false): number | undefined {
    const { id, version, plain, since, words, facets, numbers, favoured, size } = this.shelf.entryOf(document);
    const known = this.known.get(id);
    if (!evenIfKnown && known !== undefined && Number(known['version']) >= version) return undefined;
    const cell = Number(this.cell.get(...this.shelf.facets.map((facet) => facets[facet] ?? ''))?.['cell']);
    const place = known === undefined ? null : Number(known['entry']);
    if (place !== null) this.erase(place);
    const [first = null, second = null] = numbers;
    const row = this.row.get(place, cell, favoured ? 1 : 0, size, plain, since, id, version, first, second);
    const entry = Number(row?.['entry']);
    this.document.run(entry, JSON.stringify(document));
    this.words.run(entry, words.surface, words.stems, words.sounds, words.about);
    this.numbers?.run(entry, numbers.join(' '));
    return entry;
  }

  remove(id: string): boolean {
    const known = this.known.get(id);
    if (known === undefined) return false;
    this.erase(Number(known['entry']));
    return true;
  }

  private erase(entry: number): void {
    for (const deletion of this.deletions) deletion.run(entry);
  }
}
