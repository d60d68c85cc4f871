import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../functions/documents/render/pdf.ts';

const columns = ['ИНН', 'Название', 'Вывод', 'Почему', 'Что делать'].map((title) => ({ title, width: 20 }));
const rows = Array.from({ length: 500 }, (_, n) => [
  `99010${n}`,
  `ООО «Фотоника и лазеры № ${n}»`,
  'считается',
  `По данным реестра организация действует, её деятельность входит в заявленные отрасли (${n}).`,
  '',
]);
const sheet = { language: 'ru' as const, title: 'Отчёт', facts: ['Подача № 1'], fileName: 'отчёт-1', columns, rows };

describe('a printed table', () => {
  it('of five hundred rows costs a second or two (each cell opened its font anew, and it took twenty)', async () => {
    const before = process.cpuUsage();
    const bytes = await pdfOf(sheet, { at: new Date('2026-11-22'), fontFolder: 'node_modules/dejavu-fonts-ttf/ttf' });
    const { user, system } = process.cpuUsage(before);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});
