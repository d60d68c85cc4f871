import type { InputOf, OutputOf } from './client.ts';
import type { Scene } from './scene.ts';
import { waitFor } from './wait-for.ts';

type Override = {
  readonly criterion: OutputOf<'readReport'>['findings'][number]['criterion'];
  readonly reason: string;
};
export type Decided = { readonly outcome: string; readonly by: string; readonly overrides: readonly string[] };

type Decision = InputOf<'decideCluster'>['decision'];
/** The operator who decides, and how. */
type Desk = Pick<Scene, 'api' | 'operator' | 'key'>;

const registers: Decision = { outcome: 'register', text: 'Кластер соответствует программе.' };
const becomes = { register: 'active', return: 'action-needed', reject: 'rejected' } as const;

/** The operator finds the case in the queue, takes it, reads it and decides it; unless told otherwise, registers the cluster. */
export async function decide(clusterId: string, desk: Desk, decision = registers): Promise<Decided> {
  const { api, operator: as, key } = desk;
  const { outcome } = decision;
  await waitFor('the case in the queue of the operators', () => queued(clusterId, desk));
  const claimed = await api.call('claimReview', { clusterId }, { as });
  if (!claimed.ok) throw new Error(`the case cannot be taken: ${claimed.problem.code}`);
  const { cluster, report } = await api.must('readCase', { clusterId }, { as });
  const open = outcome === 'register' ? (report?.findings.filter(({ verdict }) => verdict !== 'pass') ?? []) : [];
  const overrides: Override[] = open.map(({ criterion }) => ({ criterion, reason: 'Проверено: проекту не мешает.' }));
  const decided = decision.outcome === 'register' ? { ...decision, overrides } : decision;
  const headers = { as, idempotencyKey: key('decide'), ifMatch: cluster.version };
  const { status } = await api.must('decideCluster', { clusterId, decision: decided }, headers);
  if (status !== becomes[outcome]) throw new Error(`${outcome}, and yet ${status}`);
  return { outcome, by: as, overrides: overrides.map(({ criterion }) => criterion) };
}

async function queued(clusterId: string, { api, operator: as }: Desk): Promise<true | undefined> {
  let cursor: string | undefined;
  do {
    const page = { limit: '100', ...(cursor === undefined ? {} : { cursor }) };
    const { items, next } = await api.must('listReviews', page, { as });
    if (items.some((item) => item.clusterId === clusterId)) return true;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}
