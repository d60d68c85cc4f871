/** A table to be read on paper or in a spreadsheet; every word is in the reader's language already. */
export type Sheet = {
  readonly language: 'ru' | 'en';
  readonly title: string;
  /** What it is about and as of when, a line each. */
  readonly facts: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Name of the file without its ending. */
  readonly fileName: string;
};
type Column = {
  readonly title: string;
  /** Share of the width of the page. */
  readonly width: number;
};
export type Cell = string | number;
