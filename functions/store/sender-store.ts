import * as z from 'zod';
import { SenderEvent } from '../../shared/domain/event.ts';
import { newSender, Sender, senderId } from '../../shared/domain/delivery/sender.ts';
import { mailCountKey } from './keys.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Table } from './table.ts';
import { ttl } from './ttl.ts';

export const fates = ['delivered', 'bounced', 'softBounced', 'complained', 'rejected'] as const;
export type Fate = (typeof fates)[number];
export type FateCounts = Readonly<Record<Fate, number>>;

const count = z.int().nonnegative().default(0);
const Counts = z.object({ delivered: count, bounced: count, softBounced: count, complained: count, rejected: count });

const hour = 3_600_000;
const keptHours = 48;
const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/** The sender of all letters, and what became of those of the last day. */
export class SenderStore extends AggregateStore<Sender, SenderEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'sender', state: Sender, event: SenderEvent, indexes: () => ({}) });
  }

  async current(): Promise<Sender> {
    const loaded = await this.load(senderId);
    return loaded.ok ? loaded.value : newSender;
  }

  /** A crash between the news and its count loses one of thousands; it never counts one twice. */
  async add(run: number, fate: Fate, at: Date): Promise<void> {
    await this.table.update({
      update: mailCountKey(run, hourOf(at)),
      set: 'SET entity = :entity, version = :version, #ttl = :ttl ADD #fate :one',
      names: { '#fate': fate, '#ttl': 'ttl' },
      values: {
        ':entity': 'mail-count',
        ':version': 1,
        ':ttl': ttl(new Date(at.getTime() + keptHours * hour)),
        ':one': 1,
      },
    });
  }

  /** Of this hour and the 24 before it; one request. */
  async lastDay(run: number, now: Date): Promise<FateCounts> {
    const hours = Array.from({ length: 25 }, (_, ago) => hourOf(new Date(now.getTime() - ago * hour)));
    const items = await this.table.getAll(hours.map((of) => mailCountKey(run, of)));
    const counts = items.map((item) => Counts.parse(item ?? {}));
    const sum = (fate: Fate): number => counts.reduce((all, one) => all + one[fate], 0);
    return Counts.parse(Object.fromEntries(fates.map((fate) => [fate, sum(fate)])));
  }
}
