import { Delivery, type DeliveryRef, type PendingDelivery } from '../../shared/domain/webhook/delivery.ts';
import type { WebhookId } from '../../shared/domain/ids.ts';
import type { Page, Paging } from './list-store.ts';
import { aggregatePartition, deliveriesBetween, deliveryKey, dueIndex } from './keys.ts';
import { absent, type Item, type Key, type Table } from './table.ts';
import { ttl } from './ttl.ts';

/** Longer than the longest request takes: after it, whoever began the attempt is dead. */
const leaseMilliseconds = 60_000;
/** How long a message may take by the queue before the sweeper asks again. */
const queuePatienceMilliseconds = 60_000;
/** Clocks of two machines differ by this much at most. */
const skewMilliseconds = 2_000;
const keptMilliseconds = 30 * 24 * 3_600_000;

/** The right to make one attempt. */
export type Attempting = { readonly delivery: PendingDelivery; readonly token: string };

/** What was sent to each subscription, or is to be. Items live for thirty days. */
export class WebhookDeliveryStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Writes it unless this event has a delivery there already, and answers the one that is there now. */
  async begin(delivery: Delivery, now: Date): Promise<Delivery> {
    const conflict = await this.table.transact([{ put: itemOf(delivery, now), when: absent }]);
    return conflict === undefined ? delivery : Delivery.parse(conflict.items[0]);
  }

  async load({ webhookId, at, eventId }: DeliveryRef): Promise<Delivery | undefined> {
    const item = await this.table.get(deliveryKey(webhookId, at, eventId));
    return item && Delivery.parse(item);
  }

  /** Only its holder may send. `undefined`: done, being sent, not due yet, or not there. Counts the attempt. */
  async lease({ webhookId, at, eventId }: DeliveryRef, token: string, now: Date): Promise<Attempting | undefined> {
    const item = await this.table.update({
      update: deliveryKey(webhookId, at, eventId),
      set: 'SET #token = :token, leaseUntil = :until, dueSk = :until, tries = tries + :one',
      names: { '#token': 'token', '#status': 'status' },
      values: { ':token': token, ':until': after(now, leaseMilliseconds), ':one': 1 },
      when: {
        expression:
          '#status = :pending AND nextAttemptAt <= :soon AND (attribute_not_exists(leaseUntil) OR leaseUntil < :now)',
        values: { ':pending': 'pending', ':soon': after(now, skewMilliseconds), ':now': now.toISOString() },
      },
    });
    const delivery = item && Delivery.parse(item);
    return delivery?.status === 'pending' ? { delivery, token } : undefined;
  }

  /** What came of it. False if the lease had run out and somebody else has it by now. */
  async settle({ token }: Attempting, delivery: Delivery, now: Date): Promise<boolean> {
    const held = { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': token } };
    return (await this.table.transact([{ put: itemOf(delivery, now), when: held }])) === undefined;
  }

  /** Puts a delivery that was done back on its way; false if somebody did meanwhile. */
  async restart(before: Delivery, pending: PendingDelivery, now: Date): Promise<boolean> {
    const same = {
      expression: '#status = :status AND round = :round',
      names: { '#status': 'status' },
      values: { ':status': before.status, ':round': before.round },
    };
    return (await this.table.transact([{ put: itemOf(pending, now), when: same }])) === undefined;
  }

  /** Newest event first; one request. */
  list(webhookId: WebhookId, { limit, after: from }: Paging): Promise<Page<Delivery>> {
    return this.page({ ...all(webhookId), newestFirst: true, limit, after: from, consistent: false });
  }

  /** Deliveries of events from `since` to `until`, the oldest first. */
  between(webhookId: WebhookId, since: string, until: string, limit: number): Promise<Page<Delivery>> {
    const { partition } = all(webhookId);
    return this.page({ partition, sort: { between: deliveriesBetween(since, until) }, limit });
  }

  private async page(options: Parameters<Table['query']>[0]): Promise<Page<Delivery>> {
    const { items, next } = await this.table.query(options);
    return { items: items.map((item) => Delivery.parse(item)), next };
  }
}

const all = (webhookId: WebhookId) => ({
  partition: aggregatePartition('webhook', webhookId),
  sort: { beginsWith: 'DELIVERY#' } as const,
});

const after = (at: Date, milliseconds: number): string => new Date(at.getTime() + milliseconds).toISOString();

function itemOf(delivery: Delivery, now: Date): Item & Key {
  const { webhookId, at, eventId } = delivery;
  const due = delivery.status === 'pending' ? later(delivery.nextAttemptAt, queuePatienceMilliseconds) : undefined;
  return {
    ...delivery,
    ...deliveryKey(webhookId, at, eventId),
    entity: 'delivery',
    version: 1,
    ttl: ttl(new Date(now.getTime() + keptMilliseconds)),
    ...(due === undefined ? {} : dueIndex('webhook', due)),
  };
}

const later = (at: string, milliseconds: number): string => after(new Date(at), milliseconds);
