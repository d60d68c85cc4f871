import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from './sheet.ts';

/**
 * As a Russian Excel opens it: UTF-8 with a byte order mark, semicolons, CRLF. A text that a spreadsheet would take for
 * a formula gets an apostrophe: names come from outside, and somebody opens this on a desk of the city.
 */
export const csvOf = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(harmless))], {
      bom: true,
      delimiter: ';',
      quoted: true,
      record_delimiter: 'windows',
    }),
  );

const harmless = (cell: Cell): string => (typeof cell === 'number' ? `${cell}` : harmlessText(cell));

/** Full-width signs are signs to some programs, too; spaces before them are skipped by others. */
export const harmlessText = (text: string): string =>
  /^[\s\p{Cf}]*[=+\-@|%＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text;
