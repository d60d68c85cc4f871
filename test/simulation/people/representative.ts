import { innOf, ogrnOf, personId } from '../../builders/ids.ts';
import { leaveContact } from './contact.ts';
import { hasTime, rest, type Scene } from './scene.ts';
import { handOver } from './successor.ts';

const contribution = { kind: 'component', text: 'Диоды накачки' } as const;

/** Somebody else applies for the same organisation at the same time, mostly with its other number. */
export async function rival(n: number, scene: Scene): Promise<void> {
  const { client, world } = scene;
  const person = personId(n + 500);
  await rest(scene, 0, 40);
  const identifier = world.random.chance(0.7)
    ? ({ kind: 'ogrn', value: ogrnOf(n) } as const)
    : ({ kind: 'inn', value: innOf(n) } as const);
  await client.ask(person, 'applyForParticipation', { identifier });
}

/** Leaves a contact, applies for an organisation and waits for the register's word; its id once it is admitted. */
export async function joinPlatform(n: number, scene: Scene): Promise<string | undefined> {
  const { client, world } = scene;
  const person = personId(n);
  await rest(scene, 0, 30);
  await leaveContact(n, scene);
  const identifier = world.random.chance(0.85)
    ? ({ kind: 'inn', value: innOf(n) } as const)
    : ({ kind: 'ogrn', value: ogrnOf(n) } as const);
  const applied = await client.ask(person, 'applyForParticipation', { identifier });
  if (!applied.ok) return undefined;
  const organisationId = applied.value.id;
  while (hasTime(scene)) {
    await rest(scene, 5, 60);
    const seen = await client.ask(person, 'readOrganisation', { organisationId });
    if (!seen.ok || seen.value.status === 'checking') continue;
    return seen.value.status === 'participant' || seen.value.status === 'partner' ? organisationId : undefined;
  }
  return undefined;
}

/** Somebody who is invited: looks what there is for the organisation, and mostly says yes. */
export async function represent(n: number, scene: Scene): Promise<void> {
  const { client, world } = scene;
  const { random } = world;
  let person = personId(n);
  const organisationId = await joinPlatform(n, scene);
  if (organisationId === undefined) return;
  while (hasTime(scene)) {
    await rest(scene, 10, 180);
    if (person === personId(n) && random.chance(0.03)) person = await handOver(n, organisationId, scene);
    const memberships = await client.ask(person, 'listMemberships', { organisationId });
    for (const { clusterId, status } of memberships.ok ? memberships.value.items : []) {
      const about = { clusterId, organisationId };
      if (status === 'invited') {
        // What people do and what the register says of them meets in the same seconds.
        if (random.chance(0.3)) {
          scene.watchNow(innOf(n));
          await rest(scene, 0, 0.7);
        }
        if (random.chance(0.85)) await client.ask(person, 'acceptInvitation', { ...about, contribution });
        else await client.ask(person, 'declineInvitation', about);
      } else if (status === 'confirmed' && random.chance(0.02)) await client.ask(person, 'leaveCluster', about);
      else if ((status === 'declined' || status === 'left') && random.chance(0.1))
        await client.ask(person, 'requestToJoin', { ...about, contribution });
    }
    const { cluster } = scene;
    if (cluster !== undefined && random.chance(0.05))
      await client.ask(person, 'requestToJoin', { clusterId: cluster, organisationId, contribution });
  }
}
