import { DatabaseSync } from 'node:sqlite';
import type { CandidateQuery, Found, Query, SearchEngine } from '../search-engine.ts';
import { organisations, type Shelf, type ShelfDocument, type ShelfName, shelves } from '../shelves.ts';
import { understand } from '../understanding.ts';
import { never } from './as-of.ts';
import { Census } from './census.ts';
import { Hits } from './hits.ts';
import { pageOf } from './page.ts';
import { layout } from './snapshot-schema.ts';

/** Fewer than this are sorted sooner than everything is looked through for them. */
const rare = 2000;

const list = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

type Reader = { readonly hits: Hits; readonly census: Census };

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
    this.readers = new Map(
      shelves.map((shelf) => [
        shelf.name,
        { hits: new Hits(this.database, shelf), census: new Census(this.database, shelf) },
      ]),
    );
  }

  async search<Document extends ShelfDocument>(shelf: Shelf<Document>, query: Query): Promise<Found<Document>> {
    const reader = this.readerOf(shelf);
    const understanding = understand(query.text);
    const everything = understanding.words.length === 0;
    const understood = everything ? 'everything' : reader.hits.collect(understanding);
    const { total, facets } = everything
      ? reader.census.countEverything(query.filters)
      : reader.census.count(query.filters);
    const cells = reader.census.passing(query.filters);
    const page = pageOf(this.database, shelf, query, { everything, cells, rare: cells !== undefined && total < rare });
    return { ...page, total, facets, understood, asOf: this.asOf };
  }

  async suggest<Document extends ShelfDocument>(
    shelf: Shelf<Document>,
    query: Pick<Query, 'text' | 'filters' | 'limit'>,
  ): Promise<Pick<Found<Document>, 'items' | 'asOf'>> {
    const { hits, census } = this.readerOf(shelf);
    const understanding = understand(query.text);
    const everything = understanding.words.length === 0;
    const cells = census.passing(query.filters);
    if (!everything) hits.collectSome(understanding, cells);
    const among = { everything, cells, rare: false };
    const { items } = pageOf(this.database, shelf, { ...query, sort: 'relevance' }, among);
    return { items, asOf: this.asOf };
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

  private readerOf({ name }: Pick<Shelf, 'name'>): Reader {
    const reader = this.readers.get(name);
    if (reader === undefined) throw new Error(`No shelf ${name}`);
    return reader;
  }
}
