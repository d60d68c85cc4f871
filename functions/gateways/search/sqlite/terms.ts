import type { Entry } from '../shelves.ts';

/** What an entry may be found by; the numbers are in the file. */
export const kinds = { surface: 0, stems: 1, sounds: 2, about: 3, digits: 4 } as const;
export type Kind = keyof typeof kinds;

export type Term = { readonly kind: Kind; readonly text: string };

/** Digits in a row by which numbers are found. */
export const fragment = 4;

/** All runs of four digits: whoever types a part of a number types several of them. Nothing of a shorter one. */
export const fragmentsOf = (number: string): readonly string[] =>
  Array.from({ length: Math.max(0, number.length - fragment + 1) }, (_, start) =>
    number.slice(start, start + fragment),
  );

const split = (kind: Kind, words: string): readonly Term[] =>
  [...new Set(words.split(' '))].filter((text) => text !== '').map((text) => ({ kind, text }));

/** The words of an entry, each in every form. */
export const wordTermsOf = ({ words }: Pick<Entry, 'words'>): readonly Term[] =>
  (['surface', 'stems', 'sounds', 'about'] as const).flatMap((kind) => split(kind, words[kind]));

export const numberTermsOf = ({ numbers }: Pick<Entry, 'numbers'>): readonly Term[] =>
  split('digits', numbers.flatMap(fragmentsOf).join(' '));
