import { innOf } from '../../local/services/register/numbers.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** A table of organisations is looked through before anybody is invited. */
export const bulk: Chapter = {
  name: 'table of invitees',
  run: async ({ scene: { api, key }, played: { clusterId }, founder, members }) => {
    const known = members.slice(0, 3).map(({ inn }) => inn);
    const unknown = innOf('active-rnd', 4321);
    const lines = [
      'Организация;ИНН',
      ...known.map((inn) => `Участник;${inn}`),
      `Новая;${unknown}`,
      'Опечатка;7707083890',
    ];
    const content = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`).toString('base64');
    const { rows, invited } = await api.must(
      'importInvitations',
      { clusterId, fileName: 'приглашения.csv', content, dryRun: true },
      { as: founder.person, idempotencyKey: key('import') },
    );
    const results = rows.map(({ result }) => result);
    expectThat(results.filter((result) => result === 'already-member').length === 3, `import: ${results.join(', ')}`);
    expectThat(rows.some(({ letter }) => letter) && invited === 0, 'the unregistered one cannot get a letter');
    return `${rows.length} rows: ${results.join(', ')}`;
  },
};
