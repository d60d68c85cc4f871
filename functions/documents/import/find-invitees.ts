import { isInn } from '../../../shared/domain/identifiers/inn-digits.ts';
import { Paragraph } from '../../../shared/domain/text.ts';
import type { TableRow } from './read-table.ts';

/** Rows of invitees in one file. */
export const maxRows = 2000;

export type ImportedInvitee = {
  readonly row: number;
  readonly inn: string;
  readonly role?: 'participant' | 'partner';
  readonly message?: string;
  /** Why this row cannot be taken, whatever its INN. */
  readonly problem?: 'unknown-role' | 'message-too-long';
};

type Columns = { readonly inn: number; readonly role: number; readonly message: number };

const headings = {
  inn: /(^|[^\p{L}])(инн|inn)([^\p{L}]|$)/iu,
  role: /^(роль|role)/iu,
  message: /^(сообщение|обращение|message)/iu,
};

/** Rows of a table as invitees; `undefined` when no column holds INNs. */
export function findInvitees(rows: readonly TableRow[]): ImportedInvitee[] | undefined {
  const heading = rows.slice(0, 10).findIndex(({ cells }) => cells.some((cell) => isHeading(cell)));
  const columns = heading < 0 ? columnsByContent(rows) : columnsOf(rows[heading]?.cells ?? []);
  return columns && rows.slice(heading + 1).map(({ row, cells }) => inviteeOf(row, cells, columns));
}

const isHeading = (cell: string): boolean => cell.length <= 60 && headings.inn.test(cell) && !/\d{9}/.test(cell);

const columnsOf = (cells: readonly string[]): Columns => ({
  inn: cells.findIndex((cell) => isHeading(cell)),
  role: cells.findIndex((cell) => headings.role.test(cell)),
  message: cells.findIndex((cell) => headings.message.test(cell)),
});

/** Without headings: the column with the most INNs. */
function columnsByContent(rows: readonly TableRow[]): Columns | undefined {
  const found = new Map<number, number>();
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries())
      if (isInn(innIn(cell))) found.set(column, (found.get(column) ?? 0) + 1);
  const [best] = [...found].toSorted(([, one], [, other]) => other - one);
  return best && { inn: best[0], role: -1, message: -1 };
}

function inviteeOf(row: number, cells: readonly string[], columns: Columns): ImportedInvitee {
  const role = roleIn(cells[columns.role] ?? '');
  const message = Paragraph(0, 500).safeParse(cells[columns.message] ?? '');
  const problem = role === 'unknown' ? 'unknown-role' : message.success ? undefined : 'message-too-long';
  return {
    row,
    inn: innIn(cells[columns.inn] ?? '').slice(0, 40),
    ...(role === undefined || role === 'unknown' ? {} : { role }),
    ...(message.data === undefined || message.data === '' ? {} : { message: message.data }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** As people and Excel write it: spaces, a leading apostrophe, a leading zero that was lost with the number. */
function innIn(cell: string): string {
  const text = cell.replaceAll(/[\s'’"=]/g, '');
  return /^(\d{9}|\d{11})$/.test(text) && isInn(`0${text}`) ? `0${text}` : text;
}

function roleIn(cell: string): ImportedInvitee['role'] | 'unknown' {
  const text = cell.toLowerCase().replaceAll('ё', 'е');
  if (text === '') return undefined;
  if (/^(участник|participant)$/.test(text)) return 'participant';
  return /^(партнер|partner)$/.test(text) ? 'partner' : 'unknown';
}
