import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Understood } from '../search-engine.ts';
import type { ShelfName } from '../shelves.ts';
import type { Understanding, Wanted } from '../understanding.ts';
import { allowance, Vocabulary } from '../vocabulary.ts';
import type { Entries } from './entries.ts';
import { bestOf, type Hits } from './hits.ts';
import { NumberFinder } from './number-finder.ts';
import { type Posting, PostingLists } from './posting-lists.ts';
import { Tally, type WordKind } from './tally.ts';
import { kinds } from './terms.ts';

/** Corrections of one word in one column. */
const corrections = 12;
const corrected = ['surface', 'stems', 'sounds'] as const;

/** Of more words, leaving each out in turn would cost more than it finds. */
const mostToLeaveOut = 5;
/** Entries that share just any word: nobody reads further, and all may be half of the directory. */
const mostOfMany = 1000;
/** More than these are common. */
const mostToWeigh = 1000;
/** Above any weight: this very name was typed. */
const named = 1_000_000;

/** Steps from the literal to the guessed. */
const steps = ['as-typed', 'other-layout', 'misspelt', 'misspelt', 'some-words'] as const satisfies Understood[];

/** The words near a misspelt one, by how they are spelt. */
type Corrections = ReadonlyMap<WordKind, readonly string[]>;
/** Who has a word in all of these forms: in any of the lists, which are one, or of all words that begin so. */
type Form = { readonly kinds: WordKind[]; readonly postings: readonly Posting[] };
type Known = { readonly forms: readonly Form[]; readonly count: number };
type How = {
  readonly step: number;
  /** So many words of the query must be there. */
  readonly atLeast: number;
  readonly corrections?: readonly Corrections[];
  readonly plain?: string;
};

/** Finds what a query may mean on one shelf: one search at a time. */
export class Finder {
  private readonly entries: Entries;
  private readonly lists: PostingLists;
  private readonly tally: Tally;
  /** All 0 between two unions. */
  private readonly seen: Uint8Array;
  private readonly vocabularies: ReadonlyMap<WordKind, Vocabulary>;
  private readonly numbers: NumberFinder;

  constructor(database: DatabaseSync, name: ShelfName, entries: Entries) {
    this.entries = entries;
    this.lists = new PostingLists(database, name);
    this.tally = new Tally(entries);
    this.seen = new Uint8Array(entries.end);
    this.numbers = new NumberFinder(database, name, { lists: this.lists, entries });
    const terms = database.prepare(`SELECT text FROM ${name}_terms WHERE kind = ?`);
    this.vocabularies = new Map(
      corrected.map((kind) => [kind, new Vocabulary(terms.all(kinds[kind]).map(({ text }) => String(text)))]),
    );
  }

  /** All that the query may mean, as literally as anything is found. */
  find({ words, otherLayout, numbers, plain }: Understanding): Hits {
    const all = words.length;
    const literal = this.numbers.with(numbers, this.weigh(words, { step: 0, atLeast: all, plain }));
    if (literal.entries.length > 0) return literal;
    const layout = this.weigh(otherLayout, { step: 1, atLeast: otherLayout.length });
    if (layout.entries.length > 0) return layout;
    const near = words.map((word) => this.correct(word, 1));
    const misspelt = this.weigh(words, { step: 2, atLeast: all, corrections: near });
    if (misspelt.entries.length > 0) return misspelt;
    const nearish = words.map((word) => this.correct(word, 2));
    const garbled = this.weigh(words, { step: 3, atLeast: all, corrections: nearish });
    if (garbled.entries.length > 0 || all < 2) return garbled;
    const leaveOut = all > 2 && all <= mostToLeaveOut;
    const some = leaveOut ? this.weigh(words, { step: 4, atLeast: all - 1, corrections: near }) : garbled;
    return this.best(some.entries.length > 0 ? some : this.weigh(words, { step: 4, atLeast: 1, corrections: near }));
  }

  /** Whether so many have what is typed that nobody can tell which is meant. */
  isCommon({ words: [word, ...more] }: Understanding): boolean {
    if (word === undefined || more.length > 0) return false;
    const begun = this.lists.beginning('surface', word.word).reduce((sum, { count }) => sum + count, 0);
    return [begun, ...this.lists.of('about', word.stem).map(({ count }) => count)].some((count) => count > mostToWeigh);
  }

  private weigh(words: readonly Wanted[], { step, atLeast, corrections: more = [], plain }: How): Hits {
    const all = atLeast === words.length;
    const known = words.map((wanted, index) => ({ bit: 1 << index, ...this.formsOf(wanted, more[index]) }));
    if (!all || known.every(({ count }) => count > 0)) {
      // Where all words must be there, who lacks one is out: the rarest leaves the fewest.
      let only = 0;
      for (const { bit, forms } of all ? known.toSorted((one, other) => one.count - other.count) : known) {
        for (const { kinds: found, postings } of forms)
          this.tally.add(this.entriesOf(postings), found, { word: bit, only });
        if (all) only |= bit;
      }
    }
    const { entries, scores } = this.tally.take((had) => atLeast > 0 && bitsOf(had) >= atLeast);
    const { favoured, sizes, names } = this.entries;
    const name = plain === undefined ? -1 : crc32(plain);
    const typed = atLeast > 1 ? atLeast : words.length;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? 0;
      const likely = 1 + 0.03 * (favoured[entry] ?? 0);
      const whole = sizes[entry] === typed ? 1.3 : 1;
      const weight = Math.round((scores[index] ?? 0) * 1000 * likely * whole);
      scores[index] = names[entry] === name ? weight + named : weight;
    }
    return { understood: steps[step] ?? 'as-typed', step, entries, scores };
  }

  /**
   * One word in every form. What is found exactly is found by each of them, what merely sounds alike by one: their sum
   * is the order exact, beginning, same stem, same sound. One letter begins too much to mean anything. Mostly the same
   * entries have a word in all of its forms: such a list is read once.
   */
  private formsOf({ word, stem, sounds }: Wanted, more: Corrections = new Map()): Known {
    const { lists } = this;
    const found = new Map<number, Form>();
    const note = (kind: WordKind, postings: readonly Posting[]): void => {
      for (const posting of postings) {
        const same = found.get(posting.digest);
        if (same === undefined) found.set(posting.digest, { kinds: [kind], postings: [posting] });
        else same.kinds.push(kind);
      }
    };
    const begun = word.length > 1 ? lists.beginning('surface', word) : [];
    note('surface', lists.of('surface', word));
    if (begun.length === 1) note('surface', begun);
    note('stems', lists.of('stems', stem));
    for (const sound of sounds) note('sounds', lists.of('sounds', sound));
    note('about', lists.of('about', stem));
    for (const [kind, texts] of more) for (const text of texts) note(kind, lists.of(kind, text));
    const each = [...found.values()];
    const forms = begun.length > 1 ? [...each, { kinds: ['surface' as const], postings: begun }] : each;
    const counts = forms.flatMap(({ postings }) => postings.map(({ count }) => count));
    return { forms, count: counts.reduce((sum, count) => sum + count, 0) };
  }

  /** Everybody who is in any of the lists, once; until the next are read. */
  private entriesOf(postings: readonly Posting[]): Uint32Array {
    const [only, ...more] = postings;
    if (only !== undefined && more.length === 0) return this.lists.entriesOf(only);
    const { seen } = this;
    const found = new Uint32Array(postings.reduce((sum, { count }) => sum + count, 0));
    let count = 0;
    for (const posting of postings) {
      const list = this.lists.entriesOf(posting);
      for (let index = 0; index < list.length; index++) {
        const entry = list[index] ?? 0;
        if (seen[entry] === 0) found[count++] = entry;
        seen[entry] = 1;
      }
    }
    for (let index = 0; index < count; index++) seen[found[index] ?? 0] = 0;
    return found.subarray(0, count);
  }

  /** The words at this distance or nearer, by column; the sound only forgives one letter. */
  private correct({ word, stem, sounds }: Wanted, most: 1 | 2): Corrections {
    const found = new Map<WordKind, readonly string[]>();
    const forms = { surface: [word], stems: [stem], sounds: most === 1 ? sounds.slice(0, 2) : [] };
    for (const kind of corrected) {
      const near = forms[kind].flatMap((form) => {
        const allowed = Math.min(most, allowance(form.length));
        const vocabulary = this.vocabularies.get(kind);
        return allowed === 0 || vocabulary === undefined ? [] : vocabulary.near(form, allowed, corrections);
      });
      if (near.length > 0) found.set(kind, [...new Set(near.map(({ term }) => term))]);
    }
    return found;
  }

  private best(hits: Hits): Hits {
    if (hits.entries.length <= mostOfMany) return hits;
    const best = bestOf(hits, mostOfMany, undefined);
    return {
      ...hits,
      entries: Uint32Array.from(best, ({ entry }) => entry),
      scores: Float64Array.from(best, ({ against }) => -against),
    };
  }
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
