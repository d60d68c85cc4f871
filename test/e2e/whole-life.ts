import { castOf } from '../../infra/demo/cast.ts';
import type { ApiClient } from '../../infra/demo/client.ts';
import { live, type Told } from '../../infra/demo/life/life.ts';
import { plans } from '../../infra/demo/plans.ts';
import { type Played, play } from '../../infra/demo/play.ts';
import { SandboxRegister } from '../../infra/demo/sandbox-register.ts';
import type { Scene } from '../../infra/demo/scene.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import type { Platform } from '../../infra/local/platform.ts';

/** One cluster from the first sign-in to its registration, and every chapter of the demo that comes after it. */
export async function wholeLife(
  { urls }: Pick<Platform, 'urls'>,
  api: ApiClient,
  onRegistered: (played: Played, scene: Scene) => Promise<void>,
): Promise<{ readonly played: Played; readonly told: readonly Told[] }> {
  const [smooth] = plans;
  if (smooth === undefined) throw new Error('the demo has no plan');
  const scene: Scene = {
    plan: smooth,
    api,
    register: new SandboxRegister(urls.register, { seconds: 60 }),
    operator: 'operator',
    key: (step) => `whole-${step}`,
    tell: () => undefined,
  };
  const played = await play(castOf(scene.plan, 1), scene);
  await waitFor('the project of the application', async () =>
    (await api.must('listClusterProjects', { clusterId: played.clusterId })).items.length > 0 ? true : undefined,
  );
  await onRegistered(played, scene);
  const found = {
    url: urls.front,
    identity: urls.identity,
    mailbox: urls.mail,
    register: urls.register,
    where: ['--dynamodb', urls.dynamodb, '--sqs', urls.sqs],
    leave: async () => undefined,
  };
  return { played, told: await live(played, scene, found, () => undefined) };
}
