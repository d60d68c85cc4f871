import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula begins with an apostrophe: names
 * are written by others, and a table is opened with a double click.
 */
export const safeCsv = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
