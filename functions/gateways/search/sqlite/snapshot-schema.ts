import type { DatabaseSync } from 'node:sqlite';
import { shelves } from '../shelves.ts';

/** Another layout is another number: a snapshot of an older one is not opened but built anew. */
export const layout = 7;

/**
 * One narrow table for each shelf, to filter, count and order by. Its documents apart, each with the terms by which it
 * is found. For each term, in whatever form, one list of who has it (`posting-list.ts`). What entries are counted by is
 * in cells: one for all entries with the same values of all facets.
 */
export function createSnapshot(database: DatabaseSync): void {
  database.exec(`
    PRAGMA page_size = 8192;
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE member (cluster TEXT NOT NULL, organisation TEXT NOT NULL, PRIMARY KEY (cluster, organisation)) WITHOUT ROWID;
    CREATE INDEX memberships ON member (organisation);
    CREATE TABLE activity (class TEXT NOT NULL, main INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (class, main, entry)) WITHOUT ROWID;
    CREATE INDEX activities ON activity (entry);
    ${shelves.map(({ name, facets }) => shelfTables(name, facets)).join('')}
    PRAGMA user_version = ${layout};
  `);
}

const shelfTables = (name: string, facets: readonly string[]): string => `
  CREATE TABLE ${name} (
    entry INTEGER PRIMARY KEY, cell INTEGER NOT NULL, favoured INTEGER NOT NULL, size INTEGER NOT NULL,
    length INTEGER NOT NULL, name INTEGER NOT NULL, plain TEXT NOT NULL,
    since TEXT NOT NULL, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
    first_number TEXT, second_number TEXT
  );
  CREATE INDEX ${name}_by_cell ON ${name} (cell);
  CREATE INDEX ${name}_by_name ON ${name} (plain);
  CREATE INDEX ${name}_by_age ON ${name} (since);
  CREATE INDEX ${name}_by_first ON ${name} (first_number) WHERE first_number IS NOT NULL;
  CREATE INDEX ${name}_by_second ON ${name} (second_number) WHERE second_number IS NOT NULL;
  CREATE TABLE ${name}_cells (
    cell INTEGER PRIMARY KEY, ${facets.map((facet) => `"${facet}" TEXT NOT NULL`).join(', ')},
    UNIQUE (${facets.map((facet) => `"${facet}"`).join(', ')})
  );
  CREATE TABLE ${name}_documents (entry INTEGER PRIMARY KEY, document TEXT NOT NULL, terms BLOB NOT NULL);
  CREATE TABLE ${name}_terms (
    term INTEGER PRIMARY KEY, kind INTEGER NOT NULL, text TEXT NOT NULL,
    count INTEGER NOT NULL, digest INTEGER NOT NULL, UNIQUE (kind, text)
  );
  CREATE TABLE ${name}_lists (term INTEGER PRIMARY KEY, entries BLOB NOT NULL);`;
