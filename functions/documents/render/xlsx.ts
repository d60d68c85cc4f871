import writeExcel from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.ts';

/** A workbook with one sheet: facts above, a heading that stays in view, texts as texts (never as formulas). */
export async function xlsxOf({ title, facts, columns, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const heading = columns.map((column) => ({
    value: column.title,
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    borderStyle: 'thin' as const,
  }));
  const workbook = writeExcel(
    [line(title, true), ...facts.map((fact) => line(fact)), heading, ...rows.map((row) => row.map(cellOf))],
    {
      columns: columns.map(({ width }) => ({ width: Math.round(10 + width * 80) })),
      stickyRowsCount: facts.length + 2,
      sheet: 'MIC',
    },
  );
  return Uint8Array.from(await workbook.toBuffer());
}

const line = (value: string, bold = false) => [
  { value, type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) },
];

const cellOf = (value: Cell) =>
  typeof value === 'number'
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: 'top' as const };
