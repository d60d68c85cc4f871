import { distance } from './distance.ts';

export type Near = { readonly term: string; readonly distance: number };

type Shelf = { readonly terms: string[]; masks: Uint32Array };

/** One bit for each of the 32 Russian letters; Latin ones share them. */
function maskOf(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask >>> 0;
}

function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const shortest = 3;

/** How far a word of so many letters may be from what was meant. */
export const allowance = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : 2);

/**
 * All words that occur, to find those near a misspelt one. Two words at distance d differ in at most 2d kinds of
 * letters: that many bits of a mask rule out nearly all of them before the distance itself is counted.
 */
export class Vocabulary {
  private readonly byLength = new Map<number, Shelf>();

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      if (term.length < shortest || /\d/.test(term)) continue;
      const shelf = this.byLength.get(term.length) ?? { terms: [], masks: new Uint32Array() };
      shelf.terms.push(term);
      this.byLength.set(term.length, shelf);
    }
    for (const shelf of this.byLength.values()) shelf.masks = Uint32Array.from(shelf.terms, maskOf);
  }

  /** The nearest words within `most`, the word itself excepted; at most `limit`, the nearest first. */
  near(word: string, most: number, limit: number): readonly Near[] {
    const found = new Array<Near>();
    const mask = maskOf(word);
    for (let length = word.length - most; length <= word.length + most; length++) {
      const { terms = [], masks = new Uint32Array() } = this.byLength.get(length) ?? {};
      const { length: count } = terms;
      for (let index = 0; index < count; index++) {
        if (bitsOf((masks[index] ?? 0) ^ mask) > 2 * most) continue;
        const term = terms[index] ?? '';
        const away = distance(word, term, most);
        if (away > 0 && away <= most) found.push({ term, distance: away });
      }
    }
    return found.toSorted((a, b) => a.distance - b.distance || (a.term < b.term ? -1 : 1)).slice(0, limit);
  }
}
