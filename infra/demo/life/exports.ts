import { type Chapter, expectThat } from './chapter.ts';

/** Members, ledger and report as tables for other programs and for print. */
export const exportsOfCluster: Chapter = {
  name: 'exports',
  run: async ({ scene: { api }, played: { clusterId, players }, founder }) => {
    const as = founder.person;
    const of = (name: 'exportMembers' | 'exportLedger', format: string) =>
      api.file(name, { clusterId, format }, { as });
    const csv = await of('exportMembers', 'csv');
    const text = csv.bytes.toString();
    const missing = players.filter(({ part, inn }) => part !== 'silent' && !text.includes(inn));
    expectThat(missing.length === 0, `${missing.length} organisations are not in the table`);
    const xlsx = await of('exportLedger', 'xlsx');
    expectThat(xlsx.bytes.subarray(0, 2).toString() === 'PK', 'the XLSX is none');
    const pdf = await api.file('exportReport', { clusterId, submission: '1', format: 'pdf' }, { as });
    expectThat(pdf.bytes.subarray(0, 5).toString() === '%PDF-', 'the PDF is none');
    return `members as CSV (${text.trim().split('\n').length - 1} rows), ledger as XLSX (${kb(xlsx.bytes)}), report as PDF (${kb(pdf.bytes)})`;
  },
};

const kb = (bytes: Buffer): string => `${Math.ceil(bytes.length / 1024)} KB`;
