import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { CandidateQuery, Found, Query, SearchEngine } from '../search-engine.ts';
import { organisations, type Shelf, type ShelfDocument, type ShelfName, shelves } from '../shelves.ts';
import { understand } from '../understanding.ts';
import { never } from './as-of.ts';
import { Census } from './census.ts';
import { Entries } from './entries.ts';
import { Finder } from './finder.ts';
import { inCells, steps } from './hits.ts';
import { Pages } from './pages.ts';
import { layout } from './snapshot-schema.ts';

/** Fewer than this are sorted sooner than everything is looked through for them. */
const rare = 2000;

const list = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** What reads one shelf of a snapshot. */
class Reader {
  readonly entries: Entries;
  readonly finder: Finder;
  readonly census: Census;
  readonly pages: Pages;
  readonly document: StatementSync;

  constructor(database: DatabaseSync, shelf: Pick<Shelf, 'name' | 'facets'>) {
    this.entries = new Entries(database, shelf.name);
    this.finder = new Finder(database, shelf.name, this.entries);
    this.census = new Census(database, shelf);
    this.pages = new Pages(database, shelf.name, this.entries);
    this.document = database.prepare(`SELECT document FROM ${shelf.name}_documents WHERE entry = ?`);
  }
}

/** Searches one snapshot file. Opened for reading only; several requests share it, one after another. */
export class SnapshotEngine implements SearchEngine {
  private readonly database: DatabaseSync;
  private readonly readers: ReadonlyMap<ShelfName, Reader>;
  /** Until when changes are in it. */
  asOf = never;

  constructor(file: string) {
    this.database = new DatabaseSync(file, { readOnly: true });
    this.database.exec('PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 1073741824');
    const found = this.database.prepare('PRAGMA user_version').get()?.['user_version'];
    if (found !== layout) throw new Error(`Snapshot of layout ${String(found)}, not ${layout}`);
    this.readers = new Map(shelves.map((shelf) => [shelf.name, new Reader(this.database, shelf)]));
  }

  async search<Document extends ShelfDocument>(shelf: Shelf<Document>, query: Query): Promise<Found<Document>> {
    const { asOf } = this;
    const { finder, census, pages, entries } = this.readerOf(shelf);
    const understanding = understand(query.text);
    const filtered = census.filtered(query.filters);
    const cells = filtered?.cells;
    if (understanding.words.length === 0) {
      const counted = census.countEverything(filtered);
      const page = pages.ofEverything(query, { cells, rare: cells !== undefined && counted.total < rare });
      return { items: this.shown(shelf, page.entries), next: page.next, ...counted, understood: 'everything', asOf };
    }
    const hits = finder.find(understanding);
    const counted = census.count(filtered, hits.entries, entries);
    const page = pages.ofHits(inCells(hits, entries, cells), query);
    const understood = steps[hits.step] ?? 'as-typed';
    return { items: this.shown(shelf, page.entries), next: page.next, ...counted, understood, asOf };
  }

  /** What a search shows first; but of a common word those whose name begins with it, in order. */
  async suggest<Document extends ShelfDocument>(
    shelf: Shelf<Document>,
    { text, filters, limit }: Pick<Query, 'text' | 'filters' | 'limit'>,
  ): Promise<Pick<Found<Document>, 'items' | 'asOf'>> {
    const { finder, census, pages, entries } = this.readerOf(shelf);
    const understanding = understand(text);
    const cells = census.filtered(filters)?.cells;
    const asked = { sort: 'relevance', limit } as const;
    if (understanding.words.length === 0) {
      const all = pages.ofEverything(asked, { cells, rare: false });
      return { items: this.shown(shelf, all.entries), asOf: this.asOf };
    }
    const begun = finder.isCommon(understanding) ? pages.beginning(understanding.plain, { cells, limit }) : [];
    const others =
      begun.length === limit ? [] : pages.ofHits(inCells(finder.find(understanding), entries, cells), asked).entries;
    const first = [...new Set([...begun, ...others])].slice(0, limit);
    return { items: this.shown(shelf, first), asOf: this.asOf };
  }

  async candidates({ classes, first, regions, except, limit }: CandidateQuery) {
    const rows = this.database
      .prepare(
        `SELECT d.document FROM activity a JOIN ${organisations.name} s ON s.entry = a.entry
         JOIN ${organisations.name}_cells c ON c.cell = s.cell
         JOIN ${organisations.name}_documents d ON d.entry = s.entry
         WHERE a.class IN (${list(classes)}) ${regions.length === 0 ? '' : `AND c.region IN (${list(regions)})`}
           AND s.id NOT IN (SELECT value FROM json_each(?))
         GROUP BY s.entry
         ORDER BY max(a.main * 2 + (a.class IN (SELECT value FROM json_each(?)))) DESC, c.membership DESC, s.id LIMIT ?`,
      )
      .all(...classes, ...regions, JSON.stringify(except), JSON.stringify(first), limit);
    const items = rows.map(({ document }) => organisations.document.parse(JSON.parse(String(document))));
    return { items, asOf: this.asOf };
  }

  close(): void {
    this.database.close();
  }

  private shown<Document extends ShelfDocument>(shelf: Shelf<Document>, entries: readonly number[]): Document[] {
    const { document } = this.readerOf(shelf);
    return entries.map((entry) => shelf.document.parse(JSON.parse(String(document.get(entry)?.['document']))));
  }

  private readerOf({ name }: Pick<Shelf, 'name'>): Reader {
    const reader = this.readers.get(name);
    if (reader === undefined) throw new Error(`No shelf ${name}`);
    return reader;
  }
}
