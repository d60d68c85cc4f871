import type { Wanted } from '../understanding.ts';

/** A word as FTS5 takes it literally. Words are letters and digits only; the quotes keep AND, OR and NOT words. */
const quoted = (word: string): string => `"${word.replaceAll('"', '')}"`;

/**
 * One word in every form. What is found exactly is found by each of the parts, what merely sounds alike by one: their
 * sum is the order exact, beginning, same stem, same sound.
 */
const inAnyForm = ({ word, stem, sounds }: Wanted): readonly string[] => [
  `{surface} : ${quoted(word)}`,
  // Two letters begin too much to mean anything in the middle of a query.
  ...(word.length > 1 ? [`{surface} : ${quoted(word)} *`] : []),
  `{stems} : ${quoted(stem)}`,
  ...sounds.map((sound) => `{sounds} : ${quoted(sound)}`),
  `{about} : ${quoted(stem)}`,
];

/** The words near a misspelt one, by the column in which they stand. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

const corrected = (corrections: Corrections): readonly string[] =>
  [...corrections].flatMap(([column, words]) => words.map((word) => `{${column}} : ${quoted(word)}`));

const each = (words: readonly Wanted[], corrections: readonly Corrections[]): readonly string[] =>
  words.map(
    (wanted, index) => `(${[...inAnyForm(wanted), ...corrected(corrections[index] ?? new Map())].join(' OR ')})`,
  );

/** All words, each in any of its forms or as corrected. */
export const allOf = (words: readonly Wanted[], corrections: readonly Corrections[] = []): string =>
  each(words, corrections).join(' AND ');

/** All words but one, whichever: of one that nobody knows, the others tell more than each of them alone. */
export const allButOne = (words: readonly Wanted[], corrections: readonly Corrections[]): string =>
  each(words, corrections)
    .map((_, index, all) => `(${all.toSpliced(index, 1).join(' AND ')})`)
    .join(' OR ');

export const anyOf = (words: readonly Wanted[], corrections: readonly Corrections[]): string =>
  words.flatMap((wanted, index) => [...inAnyForm(wanted), ...corrected(corrections[index] ?? new Map())]).join(' OR ');
