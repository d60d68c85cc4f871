import * as z from 'zod';
import { DeliveryRef } from '../../shared/domain/webhook/delivery.ts';
import { deliveryKey, duePartition } from './keys.ts';
import type { Table } from './table.ts';

const Due = DeliveryRef.extend({ dueSk: z.string() }).strip();

/** A delivery whose next attempt is due, and since when. */
export type DueDelivery = { readonly ref: DeliveryRef; readonly dueAt: string };

/** Deliveries that wait for their next attempt, or of whose attempt nothing was heard. */
export class DueDeliveryStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async due(at: Date, limit: number): Promise<readonly DueDelivery[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition('webhook'),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    return items.flatMap((item) => {
      const due = Due.safeParse(item).data;
      if (due === undefined) return [];
      const { dueSk: dueAt, ...ref } = due;
      return [{ ref, dueAt }];
    });
  }

  /** Not again before `until`, so that a slow queue is not filled each minute. `false` when it is not due any more. */
  async defer({ ref: { webhookId, at, eventId }, dueAt }: DueDelivery, until: Date): Promise<boolean> {
    const item = await this.table.update({
      update: deliveryKey(webhookId, at, eventId),
      set: 'SET dueSk = :until',
      values: { ':until': until.toISOString() },
      when: { expression: 'dueSk = :seen', values: { ':seen': dueAt } },
    });
    return item !== undefined;
  }
}
