import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { ShelfName } from '../shelves.ts';
import type { Understanding, Wanted } from '../understanding.ts';
import { allowance, Vocabulary } from '../vocabulary.ts';
import { Candidates } from './candidates.ts';
import type { Entries } from './entries.ts';
import { bestOf, type Hits } from './hits.ts';
import { Marks } from './marks.ts';
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

/** The words near a misspelt one, by how they are spelt. */
type Corrections = ReadonlyMap<WordKind, readonly string[]>;
/** Who has a word in all of these forms: in any of the lists, which are one, or of all words that begin so. */
type Form = { readonly kinds: readonly WordKind[]; readonly postings: readonly Posting[] };
/** A word of a query, and the bit that stands for it. */
type Word = { readonly forms: readonly Form[]; readonly bit: number; readonly count: number };
/** Those in lists who matter, and how many there are in all. */
type Entered = { readonly entries: Uint32Array; readonly count: number };
type How = {
  readonly step: number;
  /** So many words of the query must be there. */
  readonly atLeast: number;
  readonly plain?: string;
};

/** Finds what a query may mean on one shelf: one search at a time. */
export class Finder {
  private readonly entries: Entries;
  private readonly lists: PostingLists;
  private readonly tally: Tally;
  /** Empty between two unions. */
  private readonly seen: Marks;
  /** Who has all words so far. Empty between two searches. */
  private readonly left: Candidates;
  private readonly vocabularies: ReadonlyMap<WordKind, Vocabulary>;
  private readonly numbers: NumberFinder;

  constructor(database: DatabaseSync, name: ShelfName, entries: Entries) {
    this.entries = entries;
    this.lists = new PostingLists(database, name);
    this.tally = new Tally(entries);
    this.seen = new Marks(entries.end);
    this.left = new Candidates(entries.end);
    this.numbers = new NumberFinder(database, name, { lists: this.lists, entries });
    const terms = database.prepare(`SELECT text FROM ${name}_terms WHERE kind = ?`);
    this.vocabularies = new Map(
      corrected.map((kind) => [kind, new Vocabulary(terms.all(kinds[kind]).map(({ text }) => String(text)))]),
    );
  }

  /** All that the query may mean, as literally as anything is found. */
  find(understanding: Understanding): Hits {
    try {
      return this.look(understanding);
    } catch (error) {
      // The next search begins with nothing in hand.
      this.tally.take(() => false);
      this.seen.clear();
      this.left.clear();
      throw error;
    }
  }

  /** Whether so many have what is typed that nobody can tell which is meant. */
  isCommon({ words: [word, ...more] }: Understanding): boolean {
    if (word === undefined || more.length > 0 || !mayBegin(word)) return false;
    const about = this.lists.of('about', word.stem)?.count ?? 0;
    return about > mostToWeigh || this.lists.countBeginning('surface', word.word) > mostToWeigh;
  }

  private look({ words, otherLayout, numbers, plain }: Understanding): Hits {
    const all = words.length;
    const known = words.map((word) => this.formsOf(word));
    const literal = this.numbers.with(numbers, this.weigh(known, { step: 0, atLeast: all, plain }));
    if (literal.entries.length > 0) return literal;
    const typed = otherLayout.map((word) => this.formsOf(word));
    const layout = this.weigh(typed, { step: 1, atLeast: typed.length });
    if (layout.entries.length > 0) return layout;
    const near = words.map((word) => this.correct(word, 1));
    const almost = this.withAll(known, near);
    if (almost !== known) {
      const misspelt = this.weigh(almost, { step: 2, atLeast: all });
      if (misspelt.entries.length > 0) return misspelt;
    }
    const further = this.withAll(
      known,
      words.map((word) => this.correct(word, 2)),
    );
    if (further !== known) {
      const garbled = this.weigh(further, { step: 3, atLeast: all });
      if (garbled.entries.length > 0) return garbled;
    }
    if (all > 2 && all <= mostToLeaveOut) {
      const most = this.weigh(almost, { step: 4, atLeast: all - 1 });
      if (most.entries.length > 0) return this.best(most);
    }
    const some = all < 2 ? literal : this.weigh(almost, { step: 4, atLeast: 1 });
    return some.entries.length > 0 ? this.best(some) : literal;
  }

  private weigh(known: readonly (readonly Form[])[], { step, atLeast, plain }: How): Hits {
    const all = atLeast === known.length;
    const words = known.map((forms, index) => ({ forms, bit: 1 << index, count: countOf(forms) }));
    // Of one word everybody is left.
    if (!all || words.length === 1) for (const word of words) this.add(word);
    else if (words.every(({ count }) => count > 0)) this.addAll(words);
    const { entries, scores } = this.tally.take((had) => atLeast > 0 && bitsOf(had) >= atLeast);
    const { favoured, sizes, names } = this.entries;
    const name = plain === undefined ? -1 : crc32(plain);
    const typed = atLeast > 1 ? atLeast : known.length;
    const { length } = entries;
    for (let index = 0; index < length; index++) {
      const entry = entries[index] ?? 0;
      const likely = 1 + 0.03 * (favoured[entry] ?? 0);
      const whole = sizes[entry] === typed ? 1.3 : 1;
      const weight = Math.round((scores[index] ?? 0) * 1000 * likely * whole);
      scores[index] = names[entry] === name ? weight + named : weight;
    }
    return { step, entries, scores };
  }

  /** Who lacks one word is out: the rarest leaves the fewest, and only they are looked for in the lists of the others. */
  private addAll(words: readonly Word[]): void {
    const { left, tally } = this;
    const found: (Entered & Pick<Form, 'kinds'> & { readonly word: number })[] = [];
    for (const { forms, bit } of words.toSorted((one, other) => one.count - other.count)) {
      const among = found.length === 0 ? undefined : left;
      const those = forms.map((form) => {
        const { entries, count } = this.entriesOf(form.postings, among);
        return { entries: entries.slice(), count, kinds: form.kinds, word: bit };
      });
      left.set(those.map(({ entries }) => entries));
      found.push(...those);
    }
    for (const { entries, kinds: forms, word, count } of found)
      tally.add(entries, forms, { word, among: count, only: left.marks });
    left.clear();
  }

  private add({ forms, bit }: Word): void {
    for (const form of forms) {
      const { entries, count } = this.entriesOf(form.postings, undefined);
      this.tally.add(entries, form.kinds, { word: bit, among: count });
    }
  }

  /**
   * One word in every form. What is found exactly is found by each of them, what merely sounds alike by one: their sum
   * is the order exact, beginning, same stem, same sound.
   */
  private formsOf(wanted: Wanted): readonly Form[] {
    const { lists } = this;
    const { word, stem, sounds } = wanted;
    const begun = mayBegin(wanted) ? lists.beginning('surface', word) : [];
    const forms = together([
      ['surface', lists.of('surface', word)],
      ...(begun.length === 1 ? begun.map((posting) => ['surface', posting] as const) : []),
      ['stems', lists.of('stems', stem)],
      ...sounds.map((sound) => ['sounds', lists.of('sounds', sound)] as const),
      ['about', lists.of('about', stem)],
    ]);
    return begun.length > 1 ? [...forms, { kinds: ['surface'], postings: begun }] : forms;
  }

  /** The words with their corrections; the same, where nothing is to be corrected. */
  private withAll(known: readonly (readonly Form[])[], near: readonly Corrections[]): readonly (readonly Form[])[] {
    if (near.every(({ size }) => size === 0)) return known;
    return known.map((forms, index) => {
      const more = [...(near[index] ?? [])].flatMap(([kind, texts]) =>
        texts.map((text) => [kind, this.lists.of(kind, text)] as const),
      );
      return [...forms, ...together(more)];
    });
  }

  /** Everybody of these who is in any of the lists, once; until the next are read. */
  private entriesOf(postings: readonly Posting[], among: Candidates | undefined): Entered {
    const { lists } = this;
    const [posting, ...more] = postings;
    if (posting !== undefined && more.length === 0)
      return {
        entries: among === undefined ? lists.entriesOf(posting) : lists.candidatesOf(posting, among),
        count: posting.count,
      };
    const { seen } = this;
    const found = new Uint32Array(postings.reduce((sum, one) => sum + one.count, 0));
    let wanted = 0;
    let count = 0;
    for (const list of lists.each(postings)) {
      const { length } = list;
      for (let index = 0; index < length; index++) {
        const entry = list[index] ?? 0;
        if (seen.has(entry)) continue;
        seen.add(entry);
        count++;
        if (among === undefined || among.marks.has(entry)) found[wanted++] = entry;
      }
    }
    seen.clear();
    return { entries: found.subarray(0, wanted), count };
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

/** One letter begins too much to mean anything. */
const mayBegin = ({ word }: Wanted): boolean => word.length > 1;

/** Mostly the same entries have a word in all of its forms: such a list is read once. */
function together(found: readonly (readonly [WordKind, Posting | undefined])[]): readonly Form[] {
  const forms = new Map<number, { readonly kinds: WordKind[]; readonly postings: readonly Posting[] }>();
  for (const [kind, posting] of found) {
    if (posting === undefined) continue;
    const same = forms.get(posting.digest);
    if (same === undefined) forms.set(posting.digest, { kinds: [kind], postings: [posting] });
    else same.kinds.push(kind);
  }
  return [...forms.values()];
}

const countOf = (forms: readonly Form[]): number =>
  forms.reduce((sum, { postings }) => postings.reduce((more, { count }) => more + count, sum), 0);

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
