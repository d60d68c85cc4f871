import { toBuffer } from 'qrcode';
import { letterInEnglish, letterInRussian, type LetterContent, type LetterPage } from '../letter-texts.ts';
import { footer, paper, type Paper } from './paper.ts';

type Printing = { readonly at: Date; readonly fontFolder: string };
/** Millimetres on paper: a phone reads it from half a metre. */
const codeSize = 130;

/** The letter to print: a page in Russian, a page in English, each with the link as a code. */
export async function letterPdf(
  content: LetterContent,
  { at, fontFolder }: Printing,
): Promise<Uint8Array<ArrayBuffer>> {
  // Level M survives a fold through the paper.
  const code = await toBuffer(content.link, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 8 });
  const title = letterInRussian(content).heading;
  return paper({ title, language: 'ru', at, fontFolder }, (document) => {
    const root = document.struct('Document');
    document.addStructure(root);
    drawPage(document, root, letterInRussian(content), code, 'ru-RU');
    document.addPage();
    drawPage(document, root, letterInEnglish(content), code, 'en-GB');
    root.end();
    footer(document, (page, of) => `${content.programme.name.ru} — ${page} / ${of}`);
  });
}

function drawPage(
  document: Paper,
  root: PDFKit.PDFStructureElement,
  page: LetterPage,
  code: Buffer,
  lang: string,
): void {
  const section = document.struct('Sect', { lang });
  root.add(section);
  const write = (kind: 'H1' | 'H2' | 'P', text: string, font: 'regular' | 'bold', size: number) => {
    section.add(document.struct(kind, {}, () => document.font(font).fontSize(size).fillColor('#000000').text(text)));
    document.moveDown(0.5);
  };
  write('H1', page.heading, 'bold', 17);
  for (const line of page.to) write('P', line, 'bold', 11);
  for (const paragraph of page.paragraphs) write('P', paragraph, 'regular', 10);
  write('H2', page.stepsTitle, 'bold', 12);
  for (const [index, step] of page.steps.entries()) write('P', `${index + 1}. ${step}`, 'regular', 10);
  if (document.y + codeSize + 80 > document.page.height - document.page.margins.bottom) document.addPage();
  const { left } = document.page.margins;
  const { y } = document;
  section.add(
    document.struct('Figure', { alt: page.underCode }, () => document.image(code, left, y, { width: codeSize })),
  );
  document.x = left;
  document.y = y + codeSize + 6;
  section.add(
    document.struct('P', {}, () =>
      document.font('regular').fontSize(9).fillColor('#000000').text(page.underCode, { link: page.underCode }),
    ),
  );
  document.moveDown(0.5);
  for (const line of page.small) write('P', line, 'regular', 8.5);
  section.end();
}
