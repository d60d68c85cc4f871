import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { zipOf } from '../../functions/documents/import/bounded-zip.ts';
import { findInvitees } from '../../functions/documents/import/find-invitees.ts';
import { readTable } from '../../functions/documents/import/read-table.ts';
import { completeInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, innOf } from '../builders/ids.ts';
import { confirmed, ended, founder } from '../builders/member.ts';
import { partner } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { fieldOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

/** Cyrillic as Windows-1251 has it, А to я. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );

const upload = (file: Buffer | string, more: object = {}, asked: object = {}) =>
  platform.api.call('importInvitations', {
    by: coordinator(),
    path: { clusterId: clusterId() },
    body: { fileName: 'приглашения', content: Buffer.from(file).toString('base64'), ...more },
    ...asked,
  });
const versionNow = async () =>
  fieldOf(
    (await platform.api.call('readCluster', { by: coordinator(), path: { clusterId: clusterId() } })).body,
    'version',
  );

describe('importInvitations', () => {
  it('404 for members, 422 for what is no table, has no INNs or too many rows', async () => {
    await platform.given.participants(1, 3);
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    expect((await upload(`ИНН\n${innOf(3)}`, {}, { by: representative(2) })).status).toBe(404);
    expect((await upload('ИНН\nнет', {}, { by: representative(2) })).status).toBe(404);
    const wrong: [string | Buffer, string][] = [
      ['название;город\nЗавод;Москва', 'no-inn-column'],
      ['ИНН', 'no-inn-column'],
      [Buffer.from([0, 1, 2, 3]), 'unreadable-file'],
      ['PK и больше ничего', 'unreadable-file'],
      [`ИНН\n${'7\n'.repeat(2001)}`, 'too-many-rows'],
    ];
    for (const [file, code] of wrong) expect((await upload(file)).body).toMatchObject({ status: 422, code });
    expect((await upload('', { content: '' })).body).toMatchObject({ code: 'invalid-request' });
    expect((await upload('', { content: 'не base64' })).body).toMatchObject({ code: 'invalid-request' });
  });

  it('200 with a result for each line; roles and messages are those of the line', async () => {
    await platform.given.participants(1, 3);
    await platform.given.organisations(partner(4));
    await platform.given.cluster(gathering(), [founder(), ended(2, { status: 'declined' })]);
    const answer = await upload(
      [
        'Кого зовём;;;',
        'Название;ИНН организации;Роль;Сообщение',
        `Вторая;${innOf(2)};;"Ждём вас; срочно"`,
        `Третья; ${innOf(3)} ;Партнёр;`,
        '',
        `Четвёртая;${innOf(4)};участник;`,
        `Ещё раз;${innOf(2)};;`,
        `Основатель;${innOf(1)};;`,
        `Чужая;${innOf(7)};;`,
        'Опечатка;7707083894;;',
        `Кто это;${innOf(3)};директор;`,
        `Многословный;${innOf(3)};;${'а'.repeat(501)}`,
      ].join('\r\n'),
      { message: 'Приглашаем' },
    );
    const name = expect.any(String);
    expect(fieldOf(answer.body, 'rows')).toEqual([
      { row: 3, inn: innOf(2), name, result: 'invited', letter: false },
      { row: 4, inn: innOf(3), name, result: 'invited', letter: false },
      { row: 6, inn: innOf(4), name, result: 'partner-only', letter: false },
      { row: 7, inn: innOf(2), result: 'duplicate-row', letter: false },
      { row: 8, inn: innOf(1), name, result: 'already-member', letter: false },
      { row: 9, inn: innOf(7), result: 'unknown-inn', letter: true },
      { row: 10, inn: '7707083894', result: 'invalid-inn', letter: false },
      { row: 11, inn: innOf(3), result: 'unknown-role', letter: false },
      { row: 12, inn: innOf(3), result: 'message-too-long', letter: false },
    ]);
    const members = await platform.api.call('listMembers', { by: coordinator(), path: { clusterId: clusterId() } });
    expect(fieldOf(members.body, 'items')).toMatchObject([
      {},
      { role: 'participant', message: 'Ждём вас; срочно' },
      { role: 'partner', message: 'Приглашаем' },
    ]);
  });

  it('a dry run tells the same and changes nothing', async () => {
    await platform.given.participants(1, 3);
    await platform.given.cluster(gathering());
    const file = `${innOf(2)}\n${innOf(3)}\n${innOf(9)}`;
    const before = await versionNow();
    const dry = await upload(file, { dryRun: true });
    expect(dry.body).toMatchObject({ invited: 2, dryRun: true });
    expect(await versionNow()).toBe(before);
    const wet = await upload(file);
    expect(fieldOf(wet.body, 'rows')).toEqual(fieldOf(dry.body, 'rows'));
  });

  it('two thousand lines: as many as the day allows, the rest told; asked again with the key nobody is invited twice', async () => {
    await platform.given.participants(1, 230);
    await platform.given.cluster(gathering());
    const inns = Array.from({ length: 2000 }, (_, index) => innOf(index + 2));
    const file = `ИНН\n${inns.join('\n')}`;
    const first = await upload(file, {}, { key: 'two-thousand' });
    expect(first.body).toMatchObject({ invited: 200 });
    const rows = fieldOf(first.body, 'rows');
    expect(rows).toHaveLength(2000);
    expect(rows).toMatchObject({
      199: { result: 'invited' },
      200: { result: 'quota' },
      230: { result: 'unknown-inn' },
    });
    const version = await versionNow();
    const again = await upload(file, {}, { key: 'two-thousand' });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(first.text);
    expect(await versionNow()).toBe(version);
  });

  it('XLSX: numbers, text and lost zeros', async () => {
    await platform.given.participants(1, 3);
    await platform.given.cluster(gathering());
    const file = await writeExcel([
      [{ value: 'ИНН' }, { value: 'Сообщение' }],
      [{ value: Number(innOf(2)) }, { value: 'Ждём' }],
      [{ value: innOf(3) }, null],
      [{ value: 100000013 }, null],
    ]).toBuffer();
    const answer = await upload(file);
    expect(fieldOf(answer.body, 'rows')).toMatchObject([
      { row: 2, inn: innOf(2), result: 'invited' },
      { row: 3, inn: innOf(3), result: 'invited' },
      { row: 4, result: 'invalid-inn' },
    ]);
  });
});

const sheetOf = (xml: string) => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const docs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${docs}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${docs}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`,
  };
  return Buffer.from(zipOf(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))));
};
/** The stored files of an archive, each packed to say less than it is. */
function packedZip(name: string, unpacked: Buffer): Buffer {
  const packed = deflateRawSync(unpacked, { level: 9 });
  const zip = Buffer.from(zipOf([{ name, bytes: packed }]));
  for (const at of [zip.indexOf('PK\u0003\u0004') + 8, zip.indexOf('PK\u0001\u0002') + 10]) zip.writeUInt16LE(8, at);
  return zip;
}

describe('reading a table', () => {
  const cells = async (file: Buffer) => {
    const table = await readTable(file);
    return table.ok ? table.value.map((row) => row.cells) : table.refusal.kind;
  };
  const expected = [
    ['ИНН', 'Название'],
    ['7707083893', 'Сбер'],
  ];

  it.each([';', ',', '\t'])('CSV with %j, in every encoding that people have', async (mark) => {
    const text = expected.map((row) => row.join(mark)).join('\r\n');
    for (const file of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      windows1251(text),
    ])
      expect(await cells(file)).toEqual(expected);
  });

  it('a workbook whose parts unpack to more than any honest one is not unpacked', async () => {
    const bomb = packedZip('xl/worksheets/sheet1.xml', Buffer.alloc(64 * 1024 * 1024, 'A'));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await cells(bomb)).toBe('unreadable-file');
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('a sheet with one cell far away, or a place that is none, is refused before room is made for it', async () => {
    const near = sheetOf('<row r="1"><c r="A1"><v>7707083893</v></c></row>');
    expect(await cells(near)).toEqual([['7707083893']]);
    for (const row of [
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      '<row r="999999999999"/>',
      "<row r = '1e9'/>",
      '<row r="&#49;000000"/>',
    ])
      expect(await cells(sheetOf(row))).toBe('too-many-rows');
  });

  it('whatever bytes come, an answer or a refusal', async () => {
    const good = sheetOf('<row r="1"><c r="A1"><v>7707083893</v></c></row>');
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(good.length - 1),
        fc.nat(255),
        async (bytes, at, to) => {
          const broken = Buffer.from(good);
          broken[at] = to;
          for (const file of [Buffer.from(bytes), Buffer.concat([Buffer.from('PK'), bytes]), broken])
            expect(typeof (await readTable(file)).ok).toBe('boolean');
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('finding invitees', () => {
  const of = (...rows: string[][]) => findInvitees(rows.map((cells, index) => ({ row: index + 1, cells })));

  it('without headings takes the column with the most INNs', () => {
    expect(of(['Завод', '', innOf(2)], ['7707083893', 'x', innOf(3)])).toMatchObject([
      { row: 1, inn: innOf(2) },
      { row: 2, inn: innOf(3) },
    ]);
    expect(of(['Завод', 'Москва'])).toBeUndefined();
  });

  it('takes "ИНН/КПП" for INNs and "Длинный" for nothing', () => {
    expect(of(['Длинный', 'ИНН/КПП'], ['x', innOf(2)])).toMatchObject([{ row: 2, inn: innOf(2) }]);
  });

  it('gives back a leading zero that a spreadsheet took', () => {
    const valid = completeInn('010000001');
    const lost = of(['ИНН'], [valid.slice(1)]);
    expect(lost?.[0]?.inn).toBe(valid);
  });
});
