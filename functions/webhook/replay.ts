import type { WebhookMessage } from '../../shared/contracts/messages.ts';
import { again } from '../../shared/domain/webhook/attempt.ts';
import type { Delivery, DeliveryRef } from '../../shared/domain/webhook/delivery.ts';
import type { WebhookWorkerDeps } from './deps.ts';

type Replay = Extract<WebhookMessage, { readonly kind: 'replay' }>;

/** Deliveries in one run; the rest is asked for by another message. */
const most = 200;

/** Puts finished deliveries back on their way: one, or all of events from `since` to `until`. Each once in a round. */
export async function replay(
  { webhookId, round, since, until, eventId }: Replay,
  deps: WebhookWorkerDeps,
): Promise<void> {
  const { deliveries, queue, log } = deps;
  const one = eventId === undefined ? undefined : await deliveries.load({ webhookId, at: since, eventId });
  const page =
    eventId === undefined
      ? await deliveries.between(webhookId, since, until, most)
      : { items: one === undefined ? [] : [one], next: undefined };
  const refs = (await Promise.all(page.items.map((delivery) => restarted(delivery, round, deps)))).flat();
  const failed = await queue.sendAll(refs.map((ref) => ({ kind: 'delivery', ...ref })));
  // They are due, so the sweeper would ask as well; this is sooner.
  if (failed.size > 0) log('webhook-not-asked-for', { count: failed.size });
  const last = page.items.at(-1);
  if (page.next !== undefined && last !== undefined)
    await queue.send({ kind: 'replay', webhookId, round, since: `${last.at}#${last.eventId}~`, until });
  log('webhook-replayed', { webhookId, count: refs.length });
}

async function restarted(
  before: Delivery,
  round: number,
  { deliveries, now }: WebhookWorkerDeps,
): Promise<readonly DeliveryRef[]> {
  const pending = again(before, round, now());
  if (pending === undefined || !(await deliveries.restart(before, pending, now()))) return [];
  const { webhookId, at, eventId } = pending;
  return [{ webhookId, at, eventId }];
}
