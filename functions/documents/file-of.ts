import type { DocumentFormat } from '../../shared/contracts/document-format.ts';
import type { FileAnswer } from '../../shared/contracts/endpoint.ts';
import type { DocumentDeps } from './deps.ts';
import { csvOf } from './render/csv.ts';
import type { Sheet } from './render/sheet.ts';

/** A table as the file that was asked for. */
export async function fileOf(
  sheet: Sheet,
  format: DocumentFormat,
  { now, fontFolder }: Pick<DocumentDeps, 'now' | 'fontFolder'>,
): Promise<FileAnswer> {
  const fileName = `${sheet.fileName}.${format}`;
  switch (format) {
    case 'csv':
      return { contentType: 'text/csv; charset=utf-8', fileName, bytes: csvOf(sheet) };
    case 'xlsx': {
      const { xlsxOf } = await import('#documents/tables');
      return {
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        fileName,
        bytes: await xlsxOf(sheet),
      };
    }
    case 'pdf': {
      const { pdfOf } = await import('#documents/drawn');
      return { contentType: 'application/pdf', fileName, bytes: await pdfOf(sheet, { at: now(), fontFolder }) };
    }
  }
}
