import { gunzipSync } from 'node:zlib';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { unzipped } from './unzipped.ts';

/** All that somebody with the right program could read in a file: archives are opened, pages of a PDF are read. */
export async function textIn(bytes: Buffer): Promise<string> {
  const begins = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (begins(0x1f, 0x8b)) return textIn(gunzipSync(bytes));
  if (begins(...Buffer.from('PK\u0003\u0004'))) {
    const parts: string[] = [];
    for (const { name, bytes: part } of unzipped(bytes)) parts.push(name, await textIn(part));
    return parts.join('\n');
  }
  return begins(...Buffer.from('%PDF-')) ? textInPdf(bytes) : bytes.toString('utf8');
}

/** Words on the pages, once as they stand and once without the ends of lines in them; what the document says of itself. */
async function textInPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info, metadata } = await getMeta(pdf);
  return [text, text.replaceAll(/\s+/g, ''), JSON.stringify([info, metadata])].join('\n');
}
