import { footer, paper, type Paper } from './paper.ts';
import type { Cell, Sheet } from './sheet.ts';

type Printing = { readonly at: Date; readonly fontFolder: string };
const padding = 3;
const size = 8;

/** A printable table: the heading comes again on every page, and each page says which of how many it is. */
export const pdfOf = (sheet: Sheet, { at, fontFolder }: Printing): Promise<Uint8Array<ArrayBuffer>> =>
  paper({ title: sheet.title, language: sheet.language, at, fontFolder, landscape: true }, (document) => {
    const root = document.struct('Document');
    document.addStructure(root);
    root.add(document.struct('H1', {}, () => document.font('bold').fontSize(14).text(sheet.title)));
    document.moveDown(0.3);
    for (const fact of sheet.facts)
      root.add(document.struct('P', {}, () => document.font('regular').fontSize(9).text(fact)));
    document.moveDown(0.6);
    const table = document.struct('Table');
    root.add(table);
    drawTable(document, table, sheet);
    table.end();
    root.end();
    const word = sheet.language === 'ru' ? ['страница', 'из'] : ['page', 'of'];
    footer(document, (page, of) => `${sheet.title} — ${word[0]} ${page} ${word[1]} ${of}`);
  });

function drawTable(document: Paper, table: PDFKit.PDFStructureElement, { columns, rows }: Sheet): void {
  const { left, right } = document.page.margins;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / all) * (document.page.width - left - right));
  const titles = columns.map(({ title }) => title);
  const bottom = () => document.page.height - document.page.margins.bottom;
  let y = document.y;

  const heightOf = (cells: readonly Cell[], font: string) =>
    Math.max(
      ...cells.map((cell, index) => {
        document.font(font).fontSize(size);
        return document.heightOfString(`${cell}` || ' ', { width: (widths[index] ?? 0) - 2 * padding });
      }),
    ) +
    2 * padding;
  const draw = (cells: readonly Cell[], font: string, height: number, mark: (write: () => void) => void) => {
    let x = left;
    for (const [index, cell] of cells.entries()) {
      const [width, place] = [widths[index] ?? 0, x];
      document.markContent('Artifact', { type: 'Layout' });
      if (font === 'bold') document.rect(place, y, width, height).fill('#eeeeee');
      document.rect(place, y, width, height).lineWidth(0.5).stroke('#999999');
      document.endMarkedContent();
      mark(() => {
        document.font(font).fontSize(size).fillColor('#000000');
        document.text(`${cell}`, place + padding, y + padding, { width: width - 2 * padding });
      });
      x += width;
    }
    y += height;
  };
  const inRow = (kind: 'TH' | 'TD', cells: readonly Cell[], height: number) => {
    const row = document.struct('TR');
    table.add(row);
    draw(cells, kind === 'TH' ? 'bold' : 'regular', height, (write) => row.add(document.struct(kind, {}, write)));
    row.end();
  };
  const head = heightOf(titles, 'bold');
  inRow('TH', titles, head);
  for (const cells of rows) {
    const height = heightOf(cells, 'regular');
    if (y + height > bottom()) {
      document.addPage();
      y = document.page.margins.top;
      // Read aloud once; on paper it is on every page.
      draw(titles, 'bold', head, (write) => {
        document.markContent('Artifact', { type: 'Pagination' });
        write();
        document.endMarkedContent();
      });
    }
    inRow('TD', cells, height);
  }
}
