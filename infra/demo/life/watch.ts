import type { Player } from '../scene.ts';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, type Life } from './chapter.ts';
import { ops } from './ops.ts';

/** Members are liquidated in the register: the cluster is at risk the same day, and recovers when they count again. */
export const watch: Chapter = {
  name: '30-watch',
  run: async (life) => {
    const { scene, founder, members } = life;
    const { register } = scene;
    const before = await ledgerOf(life);
    const gone = members.slice(0, before.counts - before.threshold + 1);
    try {
      await Promise.all(gone.map(({ inn }) => register.change(inn, { status: 'LIQUIDATED', stateCode: '201' })));
      await lookUp(life, gone);
      await waitFor('the cluster at risk', () => standing(life, 'at-risk'));
      const during = await ledgerOf(life);
      expectThat(during.counts === before.threshold - 1, `${during.counts} count while ${gone.length} are liquidated`);
      await toldOf(life, 'cluster-at-risk');
    } finally {
      await Promise.all(gone.map(({ inn }) => register.restore(inn)));
    }
    await lookUp(life, gone);
    await waitFor('the cluster recovered', () => standing(life, 'active'));
    await toldOf(life, 'cluster-recovered');
    const after = await waitFor('the ledger as before', async () => {
      const now = await ledgerOf(life);
      return now.counts === before.counts ? now : undefined;
    });
    return `${gone.length} liquidated: ${before.counts} → ${before.threshold - 1} of ${before.threshold}, at risk, ${founder.name} told; restored: ${after.counts}, active again`;
  },
};

const lookUp = ({ found }: Life, gone: readonly Player[]) =>
  ops(found, 'watch', 'now', ...gone.flatMap(({ inn }) => ['--inn', inn]), ...(found.where ?? []));

async function ledgerOf({ scene: { api }, played: { clusterId }, founder }: Life) {
  const { summary } = await api.must('readLedger', { clusterId }, { as: founder.person });
  return summary;
}

async function standing({ scene: { api }, played: { clusterId }, founder }: Life, wanted: string) {
  const { status } = await api.must('readCluster', { clusterId }, { as: founder.person });
  return status === wanted ? true : undefined;
}

const toldOf = ({ scene: { api }, played: { clusterId }, founder }: Life, wanted: string) =>
  waitFor(`${wanted} in the inbox of the coordinator`, async () => {
    const { items } = await api.must('listNotifications', { limit: '100' }, { as: founder.person });
    const told = items.some(({ kind, id }) => kind === wanted && id.includes(clusterId));
    return told ? true : undefined;
  });
