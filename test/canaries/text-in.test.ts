import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../functions/documents/render/pdf.ts';
import type { Sheet } from '../../functions/documents/render/sheet.ts';
import { xlsxOf } from '../../functions/documents/render/xlsx.ts';
import { firstDay } from '../builders/ids.ts';
import { canariesOf } from './canaries.ts';
import { textIn } from './text-in.ts';

/** As an export would be that says more than it may. */
const sheet = (...cells: readonly string[]): Sheet => ({
  language: 'ru',
  title: 'Участники',
  facts: ['Микроэлектроника'],
  columns: cells.map(() => ({ title: 'Контакт', width: 1 / cells.length })),
  rows: [cells],
  fileName: 'members',
});
const telling = sheet('Аграфена Канарейкина', 'agrafena@canary.example.org', '+7 900 555-01-42');
const harmless = sheet('ООО «Пример»', 'Экспериментальный цех', '7701000001');
const fontFolder = 'node_modules/dejavu-fonts-ttf/ttf';

const find = canariesOf(new Set());
const kindsIn = (text: string) => new Set(find('file', text).map(({ kind }) => kind));

describe.each([
  { format: 'PDF', write: (one: Sheet) => pdfOf(one, { at: firstDay, fontFolder }) },
  { format: 'XLSX', write: xlsxOf },
])('a $format', ({ write }) => {
  it('with a name, an address and a telephone number in it is read, packed as it is', async () => {
    const bytes = Buffer.from(await write(telling));
    expect(kindsIn(bytes.toString('utf8'))).toEqual(new Set());
    expect(kindsIn(await textIn(bytes))).toEqual(new Set(['name', 'address', 'telephone']));
    expect(kindsIn(await textIn(gzipSync(bytes)))).toEqual(new Set(['name', 'address', 'telephone']));
  });

  it('that tells of nobody holds nothing that is looked for', async () => {
    const text = await textIn(Buffer.from(await write(harmless)));
    expect(text).toContain('Экспериментальный');
    expect(kindsIn(text)).toEqual(new Set());
  });

  it('with a name that ends its line in the middle is read all the same', async () => {
    const narrow = sheet('Аграфена Канарейкина', ...Array.from({ length: 11 }, (_, n) => `${n}`));
    expect(kindsIn(await textIn(Buffer.from(await write(narrow))))).toEqual(new Set(['name']));
  });
});

it('an archive that is cut off is no harmless file', async () => {
  const bytes = Buffer.from(await xlsxOf(telling));
  await expect(textIn(bytes.subarray(0, bytes.length / 2))).rejects.toThrow('an archive without a directory');
});
