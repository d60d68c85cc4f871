import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** A project says what it needs, once under its name and once without: then only a card is public. */
export const needs: Chapter = {
  name: 'needs',
  run: async ({ scene: { api, key }, played: { clusterId }, founder }) => {
    const as = founder.person;
    const { id: projectId } = await waitFor('the project of the application', async () => {
      const { items } = await api.must('listClusterProjects', { clusterId });
      return items[0];
    });
    const neededBy = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
    const need = { clusterId, projectId, region: '77', neededBy };
    const words = 'Нужна площадка для испытаний контроллеров на улице, зимой.';
    const site = { kind: 'pilot-site', site: 'street', days: 90 } as const;
    const named = await api.must(
      'openNeed',
      { ...need, visibility: 'named', content: site, words },
      { as, idempotencyKey: key('need-named') },
    );
    const sum = { from: 20_000_000, to: 50_000_000 };
    const money = { kind: 'investment', sum, instruments: ['grant', 'loan'] } as const;
    const secret = 'Средства на серийную линию сборки, не раньше весны.';
    const anonymous = await api.must(
      'openNeed',
      { ...need, visibility: 'anonymous', content: { ...money, instruments: [...money.instruments] }, words: secret },
      { as, idempotencyKey: key('need-anonymous') },
    );
    // Lists may be kept by shared caches for some seconds.
    const open = await waitFor('the needs in the public lists', async () => {
      const [all, ofCluster] = await Promise.all([
        api.must('listPublicNeeds', { limit: '100' }),
        api.must('listPublicClusterNeeds', { clusterId }),
      ]);
      return ofCluster.items.length > 0 && all.items.length > 1 ? { all, ofCluster } : undefined;
    });
    expectThat(JSON.stringify(open.ofCluster).includes(words), 'the named need is not public');
    const shown = JSON.stringify(open);
    expectThat(!shown.includes(secret) && !shown.includes(anonymous.id), 'the anonymous need says too much');
    const met = await api.must('meetNeed', { needId: named.id }, { as });
    expectThat(met.status === 'met', `the need is ${met.status}`);
    return `a pilot site under its name, then found; 20–50 million roubles as an anonymous card: no words, no cluster`;
  },
};
