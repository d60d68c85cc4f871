import { hasTime, rest, type Scene } from './scene.ts';

type Owner = { readonly person: string; readonly organisationId: string };

/** Somebody's program wants to hear of everything: it is subscribed, paused, resumed, given new secrets, asked again. */
export async function subscribe({ person, organisationId }: Owner, scene: Scene): Promise<void> {
  const { client, world } = scene;
  const { random } = world;
  const created = await client.ask(person, 'createWebhook', {
    organisationId,
    name: 'Наша система',
    url: 'https://hooks.example.org/clusters',
    events: ['*'],
  });
  if (!created.ok) return;
  const about = { organisationId, webhookId: created.value.id };
  while (hasTime(scene)) {
    await rest(scene, 60, 400);
    const seen = await client.ask(person, 'readWebhook', about);
    if (!seen.ok) continue;
    const { version, status } = seen.value;
    const chance = random.next();
    if (status !== 'active') await client.ask(person, 'editWebhook', { ...about, paused: false }, version);
    else if (chance < 0.2) await client.ask(person, 'editWebhook', { ...about, paused: true }, version);
    else if (chance < 0.4) await client.ask(person, 'rotateWebhookSecret', about, version);
    else if (chance < 0.5) await client.ask(person, 'testWebhook', about);
    else if (chance < 0.6) {
      const since = new Date(Math.round(world.time.now - random.between(1, 20) * 60_000)).toISOString();
      await client.ask(person, 'replayWebhookDeliveries', { ...about, since });
    }
  }
}
