import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import * as z from 'zod';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../../shared/domain/result.ts';
import { maxRows } from './find-invitees.ts';
import { xmlFilesOf, zipOf } from './bounded-zip.ts';

/** A table as people keep it; `row` counts as their program does, from 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** Some air above the rows of invitees. */
const headings = 10;
const maxColumns = 100;

/** What is in a CSV or XLSX file; which of the two it is its first bytes tell, not its name. */
export async function readTable(file: Buffer): Promise<Result<readonly TableRow[], Refusal>> {
  const rows = await (file.subarray(0, 2).toString('latin1') === 'PK' ? fromWorkbook(file) : fromCsv(file));
  if (!rows.ok) return rows;
  const filled = rows.value.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length > maxRows + headings) return refuse({ kind: 'too-many-rows' });
  return accept(filled);
}

const Csv = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

function fromCsv(file: Buffer): Result<TableRow[], Refusal> {
  const text = textOf(file);
  if (text === undefined || text.includes('\0')) return refuse({ kind: 'unreadable-file' });
  try {
    const records: unknown = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: maxRows + headings + 1,
    });
    return accept(Csv.parse(records).map(({ info, record }) => ({ row: info.lines, cells: cellsOf(record) })));
  } catch {
    return refuse({ kind: 'unreadable-file' });
  }
}

/** UTF-8, UTF-16 as Excel saves "Unicode text", or what a Russian Windows calls "CSV". */
function textOf(file: Buffer): string | undefined {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1251').decode(file);
  }
}

/** The one that the first lines have most of. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 5000);
  const times = (mark: string) => start.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

async function fromWorkbook(file: Buffer): Promise<Result<TableRow[], Refusal>> {
  try {
    const files = xmlFilesOf(file);
    // The reader makes room for every row and column up to the last that is named, so far ones are refused before.
    for (const { name, bytes } of files)
      if (/worksheets\//i.test(name) && reachesTooFar(bytes.toString('utf8'))) return refuse({ kind: 'too-many-rows' });
    const sheet = await readSheet(zipOf(files));
    return accept(sheet.map((cells, index) => ({ row: index + 1, cells: cellsOf(cells) })));
  } catch {
    return refuse({ kind: 'unreadable-file' });
  }
}

const reachesTooFar = (xml: string): boolean =>
  xml.matchAll(/(?<!:)\br\s*=\s*(?:"([^"]{0,40})|'([^']{0,40}))/g).some(([, one, other]) => {
    const place = /^([A-Z]{0,2})(\d{1,5})$/.exec(one ?? other ?? '');
    return place === null || Number(place[2]) > maxRows * 2;
  });

const cellsOf = (cells: readonly unknown[]): string[] => cells.slice(0, maxColumns).map(cellText);

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'number' || typeof cell === 'boolean' ? `${cell}` : '';
}
