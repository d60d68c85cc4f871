import type { Entries } from './entries.ts';
import type { Marks } from './marks.ts';
import type { Kind } from './terms.ts';

/** What a word counts for by where it is found: exactly, as a stem, by its sound, in what an entry is about. */
const weights = { surface: 10, stems: 6, sounds: 3, about: 1 } as const;
export type WordKind = keyof typeof weights & Kind;

/** The usual constants of BM25. */
const k1 = 1.2;
const b = 0.75;

/** Which words of a query each entry has, and how much they tell, by BM25. For one query at a time. */
export class Tally {
  private readonly entries: Entries;
  /** A bit for each word of the query, of which there are eight at most (`understanding.ts`). */
  private readonly had: Uint8Array;
  private readonly scores: Float64Array;
  private readonly touched: Uint32Array;
  private touches = 0;
  private readonly taken: Float64Array;
  /** What one occurrence counts for, by the length of the entry. */
  private readonly shares: Readonly<Record<WordKind, Float64Array>>;

  constructor(entries: Entries) {
    this.entries = entries;
    this.had = new Uint8Array(entries.end);
    this.scores = new Float64Array(entries.end);
    this.touched = new Uint32Array(entries.end);
    this.taken = new Float64Array(entries.end);
    const shares = (weight: number): Float64Array =>
      Float64Array.from({ length: entries.longest + 1 }, (_, length) => {
        const norm = k1 * (1 - b + (b * length) / entries.averageLength);
        return (weight * (k1 + 1)) / (weight + norm);
      });
    this.shares = {
      surface: shares(weights.surface),
      stems: shares(weights.stems),
      sounds: shares(weights.sounds),
      about: shares(weights.about),
    };
  }

  /**
   * These entries have a word in each of these forms: the rarer a form, the more it tells.
   *
   * @param word Its bit.
   * @param among How many have it in all, of which the list may name only those that matter.
   * @param only Others do not matter; undefined if all do.
   */
  add(
    list: Uint32Array,
    forms: readonly WordKind[],
    { word, among, only }: { readonly word: number; readonly among: number; readonly only?: Marks },
  ): void {
    const { had, scores, touched } = this;
    const { lengths, count } = this.entries;
    const rarity = Math.max(1e-6, Math.log((count - among + 0.5) / (among + 0.5)));
    const shares = this.shares.surface.map((_, length) =>
      forms.reduce((sum, form) => sum + (this.shares[form][length] ?? 0) * rarity, 0),
    );
    // Half of a search among many is this loop; to ask for the length each time would take longer than all else in it.
    const { length } = list;
    for (let index = 0; index < length; index++) {
      const entry = list[index] ?? 0;
      if (only !== undefined && !only.has(entry)) continue;
      const before = had[entry] ?? 0;
      if (before === 0) touched[this.touches++] = entry;
      had[entry] = before | word;
      scores[entry] = (scores[entry] ?? 0) + (shares[lengths[entry] ?? 0] ?? 0);
    }
  }

  /** Whoever has what is wanted, with the score; then everything is forgotten. */
  take(wanted: (had: number) => boolean): { readonly entries: Uint32Array; readonly scores: Float64Array } {
    const { had, scores, touched, taken, touches } = this;
    let count = 0;
    for (let index = 0; index < touches; index++) {
      const entry = touched[index] ?? 0;
      if (wanted(had[entry] ?? 0)) {
        touched[count] = entry;
        taken[count++] = scores[entry] ?? 0;
      }
      had[entry] = scores[entry] = 0;
    }
    this.touches = 0;
    return { entries: touched.slice(0, count), scores: taken.slice(0, count) };
  }
}
