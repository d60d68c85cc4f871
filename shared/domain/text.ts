import * as z from 'zod';

/** Format and control characters: invisible, and used to disguise names; halves of characters, which nothing can store. */
const invisible = /[\p{Cf}\p{Cc}\p{Cs}]/gu;

const clean = (text: string): string => text.normalize('NFC').replace(invisible, ' ').replace(/ {2,}/g, ' ').trim();

const cleanLines = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(invisible, (character) => (character === '\n' ? '\n' : ' '))
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One line a person typed, `min` to `max` visible characters: NFC, nothing invisible. */
export const Line = (min: number, max: number) => z.string().overwrite(clean).min(min).max(max);

/** Text a person typed with line breaks, `min` to `max` characters: NFC, nothing invisible. */
export const Paragraph = (min: number, max: number) => z.string().overwrite(cleanLines).min(min).max(max);
