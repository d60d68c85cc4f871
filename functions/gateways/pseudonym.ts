import { createHmac } from 'node:crypto';

/** Turns a value of a kind into a keyed hash: equal values stay recognisable, nobody can read or guess them without the key. */
export type Pseudonym = (kind: 'director' | 'founder' | 'address', value: string) => string;

export const pseudonyms =
  (key: string): Pseudonym =>
  (kind, value) =>
    createHmac('sha256', key)
      .update(`${kind}\n${normal(value)}`)
      .digest('hex');

/** Spelling that does not make a difference: case, ё, punctuation, spaces. */
const normal = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
