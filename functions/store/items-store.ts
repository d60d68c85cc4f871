import * as z from 'zod';
import { PlatformEvent } from '../../shared/domain/event.ts';
import { eventsInPartition, stateKey } from './keys.ts';
import type { Named } from './read-key.ts';
import type { Item, Key, Table } from './table.ts';
import type { WholeTable } from './whole-table.ts';

const Position = z.record(z.string(), z.string());
const Head = z.object({ version: z.int(), lastEventHash: z.string() });

/** What the verification reads when it looks at all items, whatever they are. */
export class ItemsStore {
  private readonly table: Table;
  private readonly whole: WholeTable;

  constructor(table: Table, whole: WholeTable) {
    this.table = table;
    this.whole = whole;
  }

  /** So many of all there are; one request. */
  async page(after: Item | undefined, limit: number) {
    const { items, next } = await this.whole.page(after, limit);
    return { items, next: next && Position.parse(next) };
  }

  load(key: Key): Promise<Item | undefined> {
    return this.table.get(key);
  }

  /** Those of the keys at which there is nothing. */
  async missing(keys: readonly Key[]): Promise<readonly Key[]> {
    const items = await this.table.getAll(keys);
    return keys.filter((_, index) => items[index] === undefined);
  }

  /** The state of anything that has a history, and its events; the state first: an event may follow meanwhile. */
  async history(named: Named) {
    const item = await this.table.get(stateKey(named));
    const events = await this.table.queryAll(eventsInPartition(named.aggregate, named.id));
    return { head: item && Head.parse(item), events: events.map((event) => PlatformEvent.parse(event)) };
  }
}
