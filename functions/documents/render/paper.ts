import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** Fonts that know Cyrillic, so that texts can be selected and searched; the standard ones of PDF do not. */
export const fonts = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;

export type Paper = PDFKit.PDFDocument;
type About = {
  readonly title: string;
  readonly language: 'ru' | 'en';
  readonly at: Date;
  readonly fontFolder: string;
  readonly landscape?: boolean;
};

/** An A4 document, tagged for readers that speak; `draw` fills it. */
export function paper(
  { title, language, at, fontFolder, landscape = false }: About,
  draw: (paper: Paper) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: { top: 48, bottom: 56, left: 48, right: 48 },
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: language === 'ru' ? 'ru-RU' : 'en-GB',
    // No font of its own: the library would open a registered one of the same file anew each time that it is chosen.
    font: '',
    info: { Title: title, CreationDate: at, Producer: 'Innovation Clusters', Creator: 'Innovation Clusters' },
  });
  document.registerFont('regular', join(fontFolder, fonts.regular));
  document.registerFont('bold', join(fontFolder, fonts.bold));
  document.font('regular');
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  draw(document);
  document.end();
  return done;
}

/** A line at the foot of every page that is there by now, outside of the text. */
export function footer(document: Paper, line: (page: number, of: number) => string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    const { left, right, bottom } = document.page.margins;
    // Else writing below the margin would begin another page.
    document.page.margins.bottom = 0;
    const width = document.page.width - left - right;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('regular').fontSize(7.5).fillColor('#444444');
    document.text(line(page + 1, count), left, document.page.height - 38, { width, align: 'center', lineBreak: false });
    document.endMarkedContent();
    document.page.margins.bottom = bottom;
  }
}
