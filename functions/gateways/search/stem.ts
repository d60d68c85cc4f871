import { stemmer } from '@orama/stemmers/russian';

const cyrillic = /^[а-я]+$/;

/** A Russian word without its ending; any other word as it is. */
export const stemOf = (word: string): string => (cyrillic.test(word) ? stemmer(word) : word);
