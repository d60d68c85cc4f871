import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Understood } from '../search-engine.ts';
import type { ShelfName } from '../shelves.ts';
import type { Understanding, Wanted } from '../understanding.ts';
import { allowance, Vocabulary } from '../vocabulary.ts';
import type { Entries } from './entries.ts';
import { bestOf, type Hits } from './hits.ts';
import { NumberFinder } from './number-finder.ts';
import { entriesIn, isSame, type Packed, PostingLists } from './posting-lists.ts';
import { Tally, type WordKind } from './tally.ts';
import { kinds } from './terms.ts';

/** Corrections of one word in one column. */
const corrections = 12;
const corrected = ['surface', 'stems', 'sounds'] as const;

/** Of more words, leaving each out in turn would cost more than it finds. */
const mostToLeaveOut = 5;
/** Entries that share just any word: nobody reads further, and all may be half of the directory. */
const mostOfMany = 1000;
/** Above any weight: this very name was typed. */
const named = 1_000_000;

/** Steps from the literal to the guessed. */
const steps = ['as-typed', 'other-layout', 'misspelt', 'misspelt', 'some-words'] as const satisfies Understood[];

/** The words near a misspelt one, by how they are spelt. */
type Corrections = ReadonlyMap<WordKind, readonly string[]>;
type InForms = { readonly forms: readonly WordKind[]; readonly list: Uint32Array };
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
  private readonly byPlain: StatementSync;
  private readonly vocabularies: ReadonlyMap<WordKind, Vocabulary>;
  private readonly numbers: NumberFinder;

  constructor(database: DatabaseSync, name: ShelfName, entries: Entries) {
    this.entries = entries;
    this.lists = new PostingLists(database, name);
    this.tally = new Tally(entries);
    this.numbers = new NumberFinder(database, name, { lists: this.lists, entries });
    this.byPlain = database.prepare(`SELECT entry FROM ${name} WHERE plain = ?`);
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

  private weigh(words: readonly Wanted[], { step, atLeast, corrections: more = [], plain }: How): Hits {
    words.forEach((wanted, index) => {
      // Where all words must be there, who lacks one is out.
      const place = { word: 1 << index, only: atLeast === words.length ? (1 << index) - 1 : 0 };
      for (const { forms, list } of this.listsOf(wanted, more[index])) this.tally.add(list, forms, place);
    });
    const { entries, scores } = this.tally.take((had) => atLeast > 0 && bitsOf(had) >= atLeast);
    const { favoured, sizes } = this.entries;
    const exact = new Set(plain === undefined ? [] : this.byPlain.all(plain).map(({ entry }) => Number(entry)));
    const typed = atLeast > 1 ? atLeast : words.length;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] ?? 0;
      const likely = 1 + 0.03 * (favoured[entry] ?? 0);
      const whole = sizes[entry] === typed ? 1.3 : 1;
      const weight = Math.round((scores[index] ?? 0) * 1000 * likely * whole);
      scores[index] = exact.has(entry) ? weight + named : weight;
    }
    return { understood: steps[step] ?? 'as-typed', step, entries, scores };
  }

  /**
   * One word in every form. What is found exactly is found by each of them, what merely sounds alike by one: their sum
   * is the order exact, beginning, same stem, same sound. One letter begins too much to mean anything.
   */
  private listsOf({ word, stem, sounds }: Wanted, more: Corrections = new Map()): readonly InForms[] {
    const { lists } = this;
    const begun = word.length > 1 ? lists.beginning('surface', word) : [];
    const found: (readonly [WordKind, Packed])[] = [
      ['surface', lists.of('surface', word)],
      ...(begun.length === 1 ? begun.map((list) => ['surface', list] as const) : []),
      ['stems', lists.of('stems', stem)],
      ...sounds.map((sound) => ['sounds', lists.of('sounds', sound)] as const),
      ['about', lists.of('about', stem)],
      ...[...more].flatMap(([kind, texts]) => texts.map((text) => [kind, lists.of(kind, text)] as const)),
    ];
    const each = together(found).map(({ forms, packed }) => ({ forms, list: entriesIn(packed) }));
    return begun.length > 1 ? [...each, { forms: ['surface'], list: this.union(begun.map(entriesIn)) }] : each;
  }

  /** Everybody who is in any of the lists, once. */
  private union(lists: readonly Uint32Array[]): Uint32Array {
    const seen = new Uint8Array(this.entries.end);
    const found = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let count = 0;
    for (const list of lists)
      for (let index = 0; index < list.length; index++) {
        const entry = list[index] ?? 0;
        if (seen[entry] === 0) found[count++] = entry;
        seen[entry] = 1;
      }
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

/** Most words are found by all of their forms in the same entries: their list is read once. */
function together(found: readonly (readonly [WordKind, Packed])[]): readonly { forms: WordKind[]; packed: Packed }[] {
  const groups: { forms: WordKind[]; packed: Packed }[] = [];
  for (const [form, packed] of found) {
    if (packed.count === 0) continue;
    const group = groups.find((other) => isSame(other.packed, packed));
    if (group === undefined) groups.push({ forms: [form], packed });
    else group.forms.push(form);
  }
  return groups;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
