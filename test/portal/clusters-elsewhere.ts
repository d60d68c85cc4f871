import type { ApiClient } from '../../infra/demo/client.ts';
import { decide } from '../../infra/demo/decide.ts';
import { inParallel } from '../../infra/demo/in-parallel.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import { accept, type Neighbour, openWith } from '../e2e/neighbours.ts';

/** A cluster that the first of these organisations leads and thirty of them are in, checked and before the operators. */
export async function filedCluster(api: ApiClient, members: readonly Neighbour[]): Promise<string> {
  const [leading, ...others] = members;
  if (leading === undefined) throw new Error('there are no members');
  const invited = others.slice(0, 29);
  const clusterId = await openWith(api, leading, invited);
  await inParallel(invited, 5, (one) => accept(api, clusterId, one));
  const as = leading.person;
  const { version } = await api.must('readCluster', { clusterId }, { as });
  await api.must('submitCluster', { clusterId }, { as, idempotencyKey: `file-${clusterId}`, ifMatch: version });
  await waitFor('the application in review', async () =>
    (await api.must('readCluster', { clusterId }, { as })).status === 'in-review' ? true : undefined,
  );
  return clusterId;
}

/** The operators asked its coordinator for something. */
export const returnedCluster = (api: ApiClient, members: readonly Neighbour[]) =>
  decided(api, members, {
    outcome: 'return',
    reasons: ['project-unclear', 'independence-to-explain'],
    text: 'Опишите результат проекта и поясните, как связаны участники.',
  });

export const rejectedCluster = (api: ApiClient, members: readonly Neighbour[]) =>
  decided(api, members, { outcome: 'reject', reason: 'not-innovative', text: 'Такие приборы уже выпускаются.' });

/** Registered, and one of the thirty has left. */
export async function clusterAtRisk(api: ApiClient, members: readonly Neighbour[]): Promise<string> {
  const clusterId = await decided(api, members, { outcome: 'register' });
  const [, leaver] = members;
  if (leaver === undefined) throw new Error('nobody can leave');
  await api.must('leaveCluster', { clusterId, organisationId: leaver.id }, { as: leaver.person });
  return clusterId;
}

async function decided(
  api: ApiClient,
  members: readonly Neighbour[],
  decision: Parameters<typeof decide>[2],
): Promise<string> {
  const clusterId = await filedCluster(api, members);
  await decide(clusterId, { api, operator: 'operator', key: (step) => `${step}-${clusterId}` }, decision);
  return clusterId;
}
