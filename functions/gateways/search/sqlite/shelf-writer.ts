import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { Shelf, ShelfDocument } from '../shelves.ts';
import { PostingList, pack } from './posting-list.ts';
import { TermWriter } from './term-writer.ts';
import { numberTermsOf, wordTermsOf } from './terms.ts';

/** In so many words an entry can be described; more make no difference. */
const longest = 255;

const Terms = z.object({ terms: z.instanceof(Uint8Array) });

/** Entries of one kind in a snapshot file. */
export class ShelfWriter<Document extends ShelfDocument> {
  private readonly shelf: Shelf<Document>;
  private readonly known: StatementSync;
  private readonly cell: StatementSync;
  private readonly row: StatementSync;
  private readonly document: StatementSync;
  private readonly terms: TermWriter;
  private readonly termsRead: StatementSync;
  private readonly deletions: readonly StatementSync[];
  private readonly read: StatementSync;
  private readonly startingWith: StatementSync;

  constructor(database: DatabaseSync, shelf: Shelf<Document>, mostWaiting: number) {
    const { name, facets } = shelf;
    this.shelf = shelf;
    this.known = database.prepare(`SELECT entry, version FROM ${name} WHERE id = ?`);
    const quoted = facets.map((facet) => `"${facet}"`).join(', ');
    // What is there already is "changed" to itself: only what is written is returned.
    this.cell = database.prepare(
      `INSERT INTO ${name}_cells (${quoted}) VALUES (${facets.map(() => '?').join(', ')})
       ON CONFLICT DO UPDATE SET cell = cell RETURNING cell`,
    );
    const columns = [
      'cell',
      'favoured',
      'size',
      'length',
      'name',
      'plain',
      'since',
      'id',
      'version',
      'first_number',
      'second_number',
    ];
    this.row = database.prepare(
      `INSERT INTO ${name} (entry, ${columns.join(', ')})
       VALUES (?, ${columns.map(() => '?').join(', ')}) RETURNING entry`,
    );
    this.document = database.prepare(`INSERT INTO ${name}_documents (entry, document, terms) VALUES (?, ?, ?)`);
    this.terms = new TermWriter(database, name, mostWaiting);
    this.termsRead = database.prepare(`SELECT terms FROM ${name}_documents WHERE entry = ?`);
    this.deletions = [
      `DELETE FROM ${name} WHERE entry = ?`,
      `DELETE FROM ${name}_documents WHERE entry = ?`,
      ...(name === 'organisations' ? ['DELETE FROM activity WHERE entry = ?'] : []),
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
    const entryOf = this.shelf.entryOf(document);
    const { id, version, plain, since, facets, numbers, favoured, size } = entryOf;
    const known = this.known.get(id);
    if (!evenIfKnown && known !== undefined && Number(known['version']) >= version) return undefined;
    const cell = Number(this.cell.get(...this.shelf.facets.map((facet) => facets[facet] ?? ''))?.['cell']);
    const place = known === undefined ? null : Number(known['entry']);
    const before = place === null ? [] : this.termsOf(place);
    if (place !== null) this.erase(place);
    const [first = null, second = null] = numbers;
    const words = wordTermsOf(entryOf);
    const length = Math.min(words.length, longest);
    const row = this.row.get(
      place,
      cell,
      favoured ? 1 : 0,
      size,
      length,
      crc32(plain),
      plain,
      since,
      id,
      version,
      first,
      second,
    );
    const entry = Number(row?.['entry']);
    const after = this.terms.numbersOf([...words, ...numberTermsOf(entryOf)]);
    this.document.run(entry, JSON.stringify(document), pack(after));
    this.terms.change(entry, new Set(before), new Set(after));
    return entry;
  }

  remove(id: string): boolean {
    const known = this.known.get(id);
    if (known === undefined) return false;
    const entry = Number(known['entry']);
    this.terms.change(entry, new Set(this.termsOf(entry)), new Set());
    this.erase(entry);
    return true;
  }

  /** Writes what is known of terms and was not written yet. */
  flush(): void {
    this.terms.flush();
  }

  private termsOf(entry: number): Iterable<number> {
    return new PostingList(Terms.parse(this.termsRead.get(entry)).terms).unpack();
  }

  private erase(entry: number): void {
    for (const deletion of this.deletions) deletion.run(entry);
  }
}
