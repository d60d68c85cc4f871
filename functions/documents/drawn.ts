// What is drawn, with its libraries: in a bundle a file of its own, read for the first PDF (ADR 28).
export { letterPdf } from './render/letter.ts';
export { pdfOf } from './render/pdf.ts';
