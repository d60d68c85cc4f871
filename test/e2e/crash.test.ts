import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPages } from '../../infra/demo/all-pages.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { chainFaults } from '../../infra/demo/verify-cluster.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { ChildPlatform } from './child-platform.ts';
import { accept, admitted, clientOf, openWith } from './neighbours.ts';
import { notificationsOf, timesTold } from './what-people-see.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
let platform: ChildPlatform;
let api: ApiClient;

beforeAll(async () => {
  platform = await ChildPlatform.on(dataDir);
  await platform.start();
  api = clientOf(platform.urls);
});
afterAll(async () => {
  await platform?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('brings everything that was accepted to one decision, told once, although the platform is killed in between', async () => {
  const everybody = await admitted(api, 'photonics', 30);
  const founders = everybody.slice(0, 2);
  const clusters = await Promise.all(
    founders.map(async (founder) => {
      const others = everybody.filter((one) => one !== founder);
      const clusterId = await openWith(api, founder, others);
      const answers = await inParallel(others, 10, (other) => accept(api, clusterId, other));
      expect(answers.filter(({ ok }) => !ok)).toEqual([]);
      const { version } = await api.must('readCluster', { clusterId }, { as: founder.person });
      return { clusterId, as: founder.person, version };
    }),
  );

  // Killed while one is being filed and the other being checked; what is sent again finds its first answer.
  const filed = clusters.map(({ clusterId, as, version }) =>
    api.must('submitCluster', { clusterId }, { as, idempotencyKey: `submit-${as}`, ifMatch: version }),
  );
  await Promise.race(filed);
  await platform.kill();
  await platform.start();
  expect((await Promise.all(filed)).map(({ submission }) => submission)).toEqual([1, 1]);

  for (const { clusterId, as } of clusters)
    await waitFor('the check', async () => {
      const { status } = await api.must('readCluster', { clusterId }, { as });
      return status === 'in-review' ? true : undefined;
    });

  // Killed again while they are being decided and everybody is told.
  const decided = clusters.map(async ({ clusterId }) => {
    const { cluster } = await api.must('readCase', { clusterId }, { as: 'operator' });
    const about = { clusterId, decision: { outcome: 'register' as const } };
    return api.must('decideCluster', about, {
      as: 'operator',
      idempotencyKey: `decide-${clusterId}`,
      ifMatch: cluster.version,
    });
  });
  await Promise.race(decided);
  await platform.kill();
  await platform.start();
  expect((await Promise.all(decided)).map(({ status }) => status)).toEqual(['active', 'active']);

  for (const { clusterId, as } of clusters) {
    const history = await allPages((paging) => api.must('readHistory', { clusterId, ...paging }, { as }));
    const { version } = await api.must('readCluster', { clusterId }, { as });
    expect(chainFaults(history, version)).toEqual([]);
    const path = history.map(({ type }) => type).filter((type) => /submitted|completed|registered|rejected/.test(type));
    expect(path.toReversed()).toEqual(['cluster-submitted', 'check-completed', 'cluster-registered']);
    expect((await api.must('readCase', { clusterId }, { as: 'operator' })).decisions).toHaveLength(1);
  }

  const people = everybody.map(({ person }) => person);
  expect(await timesTold(api, people, 'cluster-registered', clusters.length)).toEqual(new Set([clusters.length]));
  const ids = (await inParallel(people, 6, (person) => notificationsOf(api, person))).map((all) =>
    all.map(({ id }) => id),
  );
  expect(ids.every((all) => new Set(all).size === all.length)).toBe(true);
}, 300_000);
