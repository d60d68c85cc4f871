import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Understood } from '../search-engine.ts';
import type { Shelf } from '../shelves.ts';
import type { Understanding, Wanted } from '../understanding.ts';
import { allowance, Vocabulary } from '../vocabulary.ts';
import { allButOne, allOf, anyOf, type Corrections } from './match.ts';

/** Fewer than this, and the query is also understood in less literal ways. */
const few = 1;
/** Corrections of one word in one column. */
const corrections = 12;
const columns = ['surface', 'stems', 'sounds'] as const;

/** Of more words, leaving each out in turn would cost more than it finds. */
const mostToLeaveOut = 5;
/** Entries that share just any word: nobody reads further, and all may be half of the directory. */
const mostOfMany = 1000;
/** So many may begin with what is typed, and as many just have it. */
const mostOfBegun = 100;

/** Steps from the literal to the guessed; a later one never outranks an earlier. */
const steps = ['as-typed', 'other-layout', 'misspelt', 'misspelt', 'some-words'] as const satisfies Understood[];

/** Finds the entries of one shelf that a query may mean, into `temp.hit`: one search at a time. */
export class Hits {
  private readonly clear: StatementSync;
  private readonly insert: StatementSync;
  private readonly insertBest: StatementSync;
  private readonly insertBegun: StatementSync;
  private readonly insertAny: StatementSync;
  private readonly countUpTo: StatementSync;
  private readonly insertNumbers: StatementSync | undefined;
  private readonly count: StatementSync;
  private readonly vocabularies: ReadonlyMap<string, Vocabulary>;

  constructor(database: DatabaseSync, { name }: Pick<Shelf, 'name'>) {
    database.exec(
      'CREATE TEMP TABLE IF NOT EXISTS hit (entry INTEGER PRIMARY KEY, cell INTEGER, step INTEGER, score INTEGER)',
    );
    this.clear = database.prepare('DELETE FROM temp.hit');
    this.count = database.prepare('SELECT count(*) AS n, min(step) AS step FROM temp.hit');
    const weight = `bm25(${name}_words, 10, 6, 3, 1)`;
    const scored = (found: string): string => `
      INSERT OR IGNORE INTO temp.hit (entry, cell, step, score)
      SELECT w.entry, s.cell, ?1, CAST(round(w.weight * -1000 *
          (1 + 0.03 * s.favoured) * (1 + 0.3 * (s.size = ?3))) AS INTEGER)
        + CASE WHEN s.plain = ?2 THEN 1000000 ELSE 0 END
      FROM (${found}) w CROSS JOIN ${name} s ON s.entry = w.entry`;
    const found = `SELECT rowid AS entry, ${weight} AS weight FROM ${name}_words WHERE ${name}_words MATCH ?4`;
    this.insert = database.prepare(scored(found));
    this.insertBest = database.prepare(scored(`${found} ORDER BY weight LIMIT ${mostOfMany}`));
    const wanted = '(?2 IS NULL OR s.cell IN (SELECT value FROM json_each(?2)))';
    this.insertBegun = database.prepare(`
      INSERT OR IGNORE INTO temp.hit (entry, cell, step, score)
      SELECT entry, cell, 0, ${mostOfBegun} - row_number() OVER () FROM (
        SELECT entry, cell FROM ${name} s WHERE plain >= ?1 AND plain < ?1 || char(0x10ffff) AND ${wanted}
        ORDER BY plain, entry LIMIT ${mostOfBegun})`);
    this.insertAny = database.prepare(`
      INSERT OR IGNORE INTO temp.hit (entry, cell, step, score)
      SELECT s.entry, s.cell, 0, -1 FROM ${name}_words w CROSS JOIN ${name} s ON s.entry = w.rowid
      WHERE ${name}_words MATCH ?1 AND ${wanted} LIMIT ${mostOfBegun}`);
    this.countUpTo = database.prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${name}_words WHERE ${name}_words MATCH ? LIMIT ?)`,
    );
    this.insertNumbers =
      name === 'organisations'
        ? database.prepare(`
      INSERT OR IGNORE INTO temp.hit (entry, cell, step, score)
      SELECT n.rowid, s.cell, 0, 2000000 + s.favoured + CASE ?1
          WHEN s.first_number THEN 4000000 WHEN s.second_number THEN 4000000
          ELSE (substr(s.first_number, 1, length(?1)) = ?1) * 2000000 + (substr(s.second_number, 1, length(?1)) = ?1) * 1000000 END
      FROM ${name}_numbers n JOIN ${name} s ON s.entry = n.rowid WHERE ${name}_numbers MATCH ?2`)
        : undefined;
    this.vocabularies = vocabulariesOf(database, name);
  }

  /**
   * For somebody who is still typing. Of many that have what is typed so far nobody can tell which is meant: then those
   * whose name begins with it, in order, and some that just have it; to weigh them all takes longer the more there are.
   * Only of these cells; undefined for any.
   */
  collectSome(understanding: Understanding, cells: readonly number[] | undefined): void {
    const { words, plain } = understanding;
    const asTyped = allOf(words);
    if (Number(this.countUpTo.get(asTyped, mostOfMany + 1)?.['n']) <= mostOfMany) {
      this.collect(understanding);
      return;
    }
    this.clear.run();
    const wanted = cells === undefined ? null : JSON.stringify(cells);
    this.insertBegun.run(plain, wanted);
    this.insertAny.run(asTyped, wanted);
  }

  /** All that the query may mean, so that it can be counted. Says how it had to be understood. */
  collect({ words, otherLayout, numbers, plain }: Understanding): Understood {
    this.clear.run();
    for (const number of numbers) this.insertNumbers?.run(number, `"${number}"`);
    this.insert.run(0, plain, words.length, allOf(words));
    if (this.enough()) return this.understood();
    if (otherLayout.length > 0) this.insert.run(1, '', otherLayout.length, allOf(otherLayout));
    if (this.enough()) return this.understood();
    const near = words.map((word) => this.correct(word, 1));
    if (near.some(({ size }) => size > 0)) this.insert.run(2, '', words.length, allOf(words, near));
    if (this.enough()) return this.understood();
    const nearish = words.map((word) => this.correct(word, 2));
    if (nearish.some(({ size }) => size > 0)) this.insert.run(3, '', words.length, allOf(words, nearish));
    if (words.length > 2 && words.length <= mostToLeaveOut && !this.enough())
      this.insertBest.run(4, '', words.length - 1, allButOne(words, near));
    if (words.length > 1 && !this.enough()) this.insertBest.run(4, '', words.length, anyOf(words, near));
    return this.understood();
  }

  /** The words at this distance or nearer, by column; the sound only forgives one letter. */
  private correct({ word, stem, sounds }: Wanted, most: 1 | 2): Corrections {
    const found = new Map<string, readonly string[]>();
    const forms = { surface: [word], stems: [stem], sounds: most === 1 ? sounds.slice(0, 2) : [] };
    for (const column of columns) {
      const near = forms[column].flatMap((form) => {
        const allowed = Math.min(most, allowance(form.length));
        const vocabulary = this.vocabularies.get(column);
        return allowed === 0 || vocabulary === undefined ? [] : vocabulary.near(form, allowed, corrections);
      });
      if (near.length > 0) found.set(column, [...new Set(near.map(({ term }) => term))]);
    }
    return found;
  }

  private enough(): boolean {
    return Number(this.count.get()?.['n']) >= few;
  }

  private understood(): Understood {
    return steps[Number(this.count.get()?.['step'] ?? 0)] ?? 'as-typed';
  }
}

function vocabulariesOf(database: DatabaseSync, name: string): ReadonlyMap<string, Vocabulary> {
  database.exec(`CREATE VIRTUAL TABLE temp.${name}_terms USING fts5vocab(main, ${name}_words, col)`);
  const terms = new Map<string, string[]>(columns.map((column) => [column, []]));
  for (const { term, col } of database.prepare(`SELECT term, col FROM temp.${name}_terms`).iterate())
    terms.get(String(col))?.push(String(term));
  return new Map([...terms].map(([column, list]) => [column, new Vocabulary(list)]));
}
