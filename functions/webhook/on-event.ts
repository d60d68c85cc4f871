import { webhookBody } from '../../shared/contracts/present/webhook-body.ts';
import type { EventMessage } from '../../shared/contracts/messages.ts';
import type { PlatformEvent } from '../../shared/domain/event.ts';
import type { Delivery } from '../../shared/domain/webhook/delivery.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { hashOf } from '../store/hashing.ts';
import type { WebhookWorkerDeps } from './deps.ts';
import { replay } from './replay.ts';
import { stopReason } from './stop-reason.ts';
import { type Subscriber, subscribersOf } from './subscribers-of.ts';

/** Writes at the same time. */
const atOnce = 25;

/** Lays out one event for each subscription that gets it, once, and asks for the first attempt of each. */
export async function onEvent(message: EventMessage, deps: WebhookWorkerDeps): Promise<void> {
  const event = await deps.events.event(message);
  if (event.type === 'webhook-replay-requested') {
    const { since, eventId } = event.data;
    const one = eventId === undefined ? {} : { eventId };
    return replay(
      { kind: 'replay', webhookId: event.aggregateId, round: event.seq, since, until: event.at, ...one },
      deps,
    );
  }
  const subscribers = await subscribersOf(event, deps);
  const laid = await inParallel(subscribers, atOnce, (one) =>
    deps.deliveries.begin(deliveryOf(event, one, deps), deps.now()),
  );
  // Laid out before, by a worker that died before it asked: asked for again, which the lease makes harmless.
  const waiting = laid.filter(({ status, tries }) => status === 'pending' && tries === 0);
  const failed = await deps.queue.sendAll(
    waiting.map(({ webhookId, at, eventId }) => ({ kind: 'delivery', webhookId, at, eventId })),
  );
  if (failed.size > 0) throw new Error(`${failed.size} deliveries could not be asked for`);
  deps.log('webhook-laid-out', { eventId: event.id, eventType: event.type, count: laid.length });
}

function deliveryOf(event: PlatformEvent, { webhook, data }: Subscriber, { now }: WebhookWorkerDeps): Delivery {
  const common = {
    webhookId: webhook.id,
    at: event.at,
    eventId: event.id,
    type: event.type,
    messageId: `msg_${hashOf([webhook.id, event.id]).slice(0, 32)}`,
    body: webhookBody(event, data),
    attempts: [],
    round: 0,
    tries: 0,
  };
  const why = stopReason(webhook, event.type);
  const at = now().toISOString();
  return why === undefined
    ? { ...common, status: 'pending', nextAttemptAt: at }
    : { ...common, status: 'skipped', skippedAt: at, why };
}
