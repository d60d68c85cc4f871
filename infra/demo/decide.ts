import type { OutputOf } from './client.ts';
import type { Scene } from './scene.ts';
import { waitFor } from './wait-for.ts';

type Override = {
  readonly criterion: OutputOf<'readReport'>['findings'][number]['criterion'];
  readonly reason: string;
};
export type Decided = { readonly outcome: string; readonly by: string; readonly overrides: readonly string[] };

/** The operator finds the case in the queue, takes it, reads it and registers the cluster. */
export async function decide(clusterId: string, scene: Scene): Promise<Decided> {
  const { api, operator: as, key } = scene;
  await waitFor('the case in the queue of the operators', () => queued(clusterId, scene));
  const claimed = await api.call('claimReview', { clusterId }, { as });
  if (!claimed.ok) throw new Error(`the case cannot be taken: ${claimed.problem.code}`);
  const { cluster, report } = await api.must('readCase', { clusterId }, { as });
  const open = report?.findings.filter(({ verdict }) => verdict !== 'pass') ?? [];
  const overrides: Override[] = open.map(({ criterion }) => ({ criterion, reason: 'Проверено: проекту не мешает.' }));
  const text = 'Кластер соответствует программе.';
  const decision = { outcome: 'register' as const, text, overrides };
  const headers = { as, idempotencyKey: key('decide'), ifMatch: cluster.version };
  const { status } = await api.must('decideCluster', { clusterId, decision }, headers);
  if (status !== 'active') throw new Error(`registered, and yet ${status}`);
  return { outcome: 'register', by: as, overrides: overrides.map(({ criterion }) => criterion) };
}

async function queued(clusterId: string, { api, operator: as }: Scene): Promise<true | undefined> {
  let cursor: string | undefined;
  do {
    const page = { limit: '100', ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = await api.must('listReviews', page, { as });
    if (items.some((item) => item.clusterId === clusterId)) return true;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}
