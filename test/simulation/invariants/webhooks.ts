import * as z from 'zod';
import { Webhook as Specified } from 'standardwebhooks';
import { PlatformEvent } from '../../../shared/domain/event.ts';
import { Delivery } from '../../../shared/domain/webhook/delivery.ts';
import { reachOf } from '../../../shared/domain/webhook/reach.ts';
import { Webhook } from '../../../shared/domain/webhook/webhook.ts';
import type { Client } from '../people/client.ts';
import type { Platform } from '../platform/platform.ts';
import type { Tables } from './at-rest.ts';
import { plain, textIn } from './seen.ts';

const WithSecret = z.object({ id: z.string(), secret: z.string().optional() });
/** Clocks of two machines differ by two seconds each. */
const skew = 5_000;
/** What was laid out longer ago may have expired. */
const kept = 29 * 86_400_000;

/** 16, 18, 21: whoever subscribed hears of everything that it may hear of, under one id, signed, and not after it thanked. */
export function* webhooks({ of }: Tables, { receiver }: Platform, client: Client, now: number): Generator<string> {
  const received = Map.groupBy(receiver.received, ({ headers }) => headers['webhook-id'] ?? '');
  const deliveries = of('delivery').map((raw) => Delivery.parse(plain(raw)));
  for (const delivery of deliveries) {
    const { eventId, messageId, webhookId, body } = delivery;
    const about = `${eventId} for ${webhookId}`;
    const sent = received.get(messageId) ?? [];
    if (delivery.status === 'pending' && Date.parse(delivery.nextAttemptAt) < now - 10 * 60_000)
      yield `16: ${about} is not delivered and nobody tries`;
    if (sent.some((one) => one.body !== body)) yield `21: ${about} was sent with another body`;
    if (delivery.status !== 'delivered') continue;
    if (!sent.some(({ taken }) => taken)) yield `16: ${about} is said to be delivered, and was not`;
    const again = sent.slice(0, -1).find((one) => one.taken && one.wasHeard());
    if (again !== undefined && delivery.round === 0) yield `21: ${about} was sent again after it was taken`;
  }
  const known = new Set(deliveries.map(({ eventId, webhookId }) => `${eventId} ${webhookId}`));
  const ids = deliveries.map(({ messageId }) => messageId);
  if (new Set(ids).size < ids.length) yield '18: two deliveries have one id';
  for (const webhook of of('webhook').map((raw) => Webhook.parse(plain(raw))))
    for (const { id, at } of eventsFor(webhook, subscribedAt(webhook, client), of))
      if (Date.parse(at) > now - kept && !known.has(`${id} ${webhook.id}`))
        yield `16: ${webhook.id} never heard of ${id}`;
  yield* signatures(receiver.received, client);
}

/** From when on: a request may have been slow, and what happened until it was answered is nobody's to hear. */
function subscribedAt({ id }: Webhook, { accepted }: Client): number {
  const answer = accepted.find(({ name, value }) => name === 'createWebhook' && WithSecret.parse(value).id === id);
  return answer?.at ?? Infinity;
}

/** What happened since then in the clusters that the owner founded, and to itself. */
function* eventsFor({ owner }: Webhook, since: number, of: Tables['of']): Generator<PlatformEvent> {
  if (owner.kind !== 'organisation') return;
  const own = of('cluster').filter((raw) => textIn(raw, 'founder') === owner.organisationId);
  const places = new Set<string | undefined>([owner.organisationId, ...own.map((raw) => textIn(raw, 'id'))]);
  for (const raw of of('event')) {
    if (!places.has(textIn(raw, 'aggregateId'))) continue;
    const event = PlatformEvent.parse(plain(raw));
    if (Date.parse(event.at) > since + skew && ['own', 'members', 'concerned'].includes(reachOf[event.type]))
      yield event;
  }
}

/** Each request is signed with a secret that its owner was shown, by the specification's own library. */
function* signatures(received: Platform['receiver']['received'], client: Client): Generator<string> {
  const shown = client.accepted
    .filter(({ name }) => name === 'createWebhook' || name === 'rotateWebhookSecret')
    .map(({ value }) => WithSecret.parse(value).secret);
  const secrets = shown.filter((secret) => secret !== undefined);
  // Somebody whose answer was lost never saw the secret, and rotates again.
  if (secrets.length === 0 || secrets.length < shown.length) return;
  for (const { body, headers, at } of received) {
    const fits = secrets.some((secret) => isSigned(secret, body, headers, at));
    if (!fits) yield `16: ${headers['webhook-id']} was signed with a secret that nobody knows`;
  }
}

function isSigned(secret: string, body: string, headers: Readonly<Record<string, string>>, at: number): boolean {
  // The library compares with the clock of the process.
  const { now } = Date;
  Date.now = () => at;
  try {
    new Specified(secret).verify(body, { ...headers });
    return true;
  } catch {
    return false;
  } finally {
    Date.now = now;
  }
}
