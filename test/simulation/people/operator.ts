import { micReasons } from '../../../shared/programme/mic-reasons.ts';
import { personId } from '../../builders/ids.ts';
import type { InputOf } from './client.ts';
import { hasTime, rest, type Scene } from './scene.ts';

export const operators = [900, 901] as const;

const reasonsFor = (outcome: 'return' | 'reject') =>
  Object.entries(micReasons).flatMap(([code, { for: what }]) => (what === 'both' || what === outcome ? [code] : []));

/** Somebody in the city department: takes what lies in the queue and decides. */
export async function operate(n: (typeof operators)[number], scene: Scene): Promise<void> {
  const { client, world } = scene;
  const person = personId(n);
  while (hasTime(scene)) {
    await rest(scene, 30, 240);
    const reviews = await client.ask(person, 'listReviews', {});
    for (const { clusterId } of reviews.ok ? reviews.value.items : []) {
      await client.ask(person, 'claimReview', { clusterId, force: world.random.chance(0.2) });
      await rest(scene, 1, 60);
      await decide(person, clusterId, scene);
    }
    const unclear = await client.ask(person, 'listOrganisations', { status: 'unclear' });
    for (const { id } of unclear.ok ? unclear.value.items : [])
      await client.ask(person, 'decideOrganisation', {
        organisationId: id,
        outcome: world.random.chance(0.8) ? 'participant' : 'refuse',
        reason: 'Проверено по документам.',
      });
  }
}

async function decide(person: string, clusterId: string, { client, world: { random } }: Scene): Promise<void> {
  const found = await client.ask(person, 'readCase', { clusterId });
  if (!found.ok || found.value.cluster.status !== 'in-review') return;
  const { cluster, report } = found.value;
  const chance = random.next();
  const text = 'Решение по итогам рассмотрения.';
  const open = report?.findings.filter(({ verdict }) => verdict !== 'pass') ?? [];
  const overrides = open.map(({ criterion }) => ({ criterion, reason: 'Проверено: не мешает.' }));
  const decision: InputOf<'decideCluster'>['decision'] =
    chance < 0.65
      ? { outcome: 'register', text, overrides }
      : chance < 0.85
        ? { outcome: 'return', reasons: [random.pick(reasonsFor('return'))], text }
        : { outcome: 'reject', reason: random.pick(reasonsFor('reject')), text };
  await client.ask(person, 'decideCluster', { clusterId, decision }, cluster.version);
}
