import * as z from 'zod';
import { Aggregate } from '../../shared/domain/event.ts';
import { eventKey, unsentPartition } from './keys.ts';
import type { Table } from './table.ts';

/**
 * What the relay needs of an event. It knows no list of types: an event that a newer version wrote is handed on like
 * any other.
 */
const EventReference = z.object({
  aggregate: Aggregate,
  aggregateId: z.uuid(),
  seq: z.int().positive(),
  type: z.string(),
  /** Which submission, for the events that are about one. */
  submission: z.int().positive().optional(),
});
export type EventReference = z.infer<typeof EventReference>;

const Stored = EventReference.extend({
  entity: z.literal('event'),
  data: z.object({ submission: z.int().optional() }),
});

const S = z.object({ S: z.string() }).transform((value) => value.S);
const N = z.object({ N: z.string() }).transform((value) => Number(value.N));
const Image = z.object({
  entity: S,
  aggregate: S,
  aggregateId: S,
  seq: N,
  type: S,
  // Without it the event is no outbox item: it was written as sent already, e.g. by the seed of a whole city.
  unsentPk: S,
  data: z.object({ M: z.object({ submission: N.optional() }) }).transform((value) => value.M),
});

/** An event from the new image of a stream record; `undefined` for every other kind of item. */
export function eventOfImage(image: unknown): EventReference | undefined {
  const parsed = Image.safeParse(image);
  return parsed.success ? eventOf(parsed.data) : undefined;
}

function eventOf(item: unknown): EventReference | undefined {
  const stored = Stored.safeParse(item);
  if (!stored.success) return undefined;
  const { data, aggregate, aggregateId, seq, type } = stored.data;
  return {
    aggregate,
    aggregateId,
    seq,
    type,
    ...(data.submission === undefined ? {} : { submission: data.submission }),
  };
}

/** The events that have not been handed to their queues yet. */
export class OutboxStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** The oldest unsent events from before `until`. The index lags: one that was sent a moment ago may be among them. */
  async unsentBefore(until: Date, limit: number): Promise<readonly EventReference[]> {
    const { items } = await this.table.query({
      index: 'unsent',
      partition: unsentPartition,
      sort: { between: ['0', until.toISOString()] },
      limit,
    });
    // One that cannot be read must not hold up the others; the alarm on the oldest unsent event tells of it.
    return items.flatMap((item) => eventOf(item) ?? []);
  }

  /** Takes an event out of the index. Never makes an item, and does nothing the second time. */
  async markSent({ aggregate, aggregateId, seq }: EventReference): Promise<void> {
    await this.table.update({
      update: eventKey(aggregate, aggregateId, seq),
      set: 'REMOVE unsentPk, unsentSk',
      when: { expression: 'attribute_exists(unsentPk)' },
    });
  }
}
