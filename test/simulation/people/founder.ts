import { innOf, personId } from '../../builders/ids.ts';
import type { OutputOf } from './client.ts';
import { joinPlatform } from './representative.ts';
import { hasTime, rest, type Scene } from './scene.ts';
import { subscribe } from './subscriber.ts';

type Cluster = OutputOf<'readCluster'>;
const me = personId(1);

/** Opens a cluster, gathers its members, files it, and answers what is asked, until there is nothing more to do. */
export async function found(scene: Scene): Promise<void> {
  const { client, world } = scene;
  const organisationId = await joinPlatform(1, scene);
  const listens = organisationId !== undefined && world.random.chance(0.5);
  const program = listens ? subscribe({ person: me, organisationId }, scene) : undefined;
  const opened =
    organisationId === undefined
      ? undefined
      : await client.ask(me, 'openCluster', {
          organisationId,
          title: 'Фотоника',
          summary: 'Лазеры, оптические компоненты и приборы.',
          industries: ['26'],
          project: { title: 'Волоконный лазер', goal: 'Серийный волоконный лазер мощностью 2 кВт.', stage: 'pilot' },
          contribution: { kind: 'assembly', text: 'Сборка лазеров' },
        });
  if (opened?.ok === true) {
    scene.cluster = opened.value.id;
    while (hasTime(scene)) {
      await rest(scene, 5, 120);
      const seen = await client.ask(me, 'readCluster', { clusterId: opened.value.id });
      if (seen.ok && (await isDone(seen.value, scene))) break;
    }
  }
  scene.isOver = true;
  await program;
}

/** One step; true when the story of this cluster is told. */
async function isDone(cluster: Cluster, scene: Scene): Promise<boolean> {
  const { client, world } = scene;
  const { random } = world;
  const clusterId = cluster.id;
  switch (cluster.status) {
    case 'gathering':
      await gather(cluster, scene);
      return false;
    case 'checking':
    case 'in-review':
      if (random.chance(0.02)) await client.ask(me, 'withdrawCluster', { clusterId });
      return false;
    case 'action-needed':
      await client.ask(me, 'answerAction', { clusterId, text: 'Уточнили цель проекта.' });
      return false;
    default:
      return random.chance(0.12);
  }
}

async function gather(cluster: Cluster, scene: Scene): Promise<void> {
  const { client, world, organisations, threshold } = scene;
  const { random } = world;
  const clusterId = cluster.id;
  const members = await client.ask(me, 'listMembers', { clusterId });
  const items = members.ok ? members.value.items : [];
  const confirmed = items.filter(({ status }) => status === 'confirmed').length;
  for (const { organisationId, status } of items) {
    const about = { clusterId, organisationId };
    if (status === 'requested' && random.chance(0.8)) await client.ask(me, 'approveRequest', about);
    else if (status === 'requested') await client.ask(me, 'refuseRequest', { ...about, reason: 'Мест больше нет.' });
    if (status === 'invited' && random.chance(0.03)) await client.ask(me, 'revokeInvitation', about);
    if (status !== 'confirmed' && status !== 'invited' && status !== 'requested' && random.chance(0.3))
      await client.ask(me, 'resendInvitation', about);
  }
  if (confirmed >= threshold && random.chance(0.8)) {
    await client.ask(me, 'submitCluster', { clusterId }, random.chance(0.9) ? cluster.version : cluster.version - 1);
    return;
  }
  const some = Array.from({ length: organisations - 1 }, (_, index) => index + 2).filter(() => random.chance(0.7));
  if (some.length > 0)
    await client.ask(me, 'inviteOrganisations', { clusterId, invitees: some.map((n) => ({ inn: innOf(n) })) });
}
