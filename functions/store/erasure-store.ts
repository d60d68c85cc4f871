import type { PersonId } from '../../shared/domain/ids.ts';
import { accessPartition, inboxPartition, readerPartition } from './keys.ts';
import type { Item, Table } from './table.ts';

const perRequest = 50;

/** What the main table holds of a person under their own keys, and how it goes. */
export class ErasureStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Inbox, e-mails, settings, reading positions and roles: fifty at a time, until nothing is left or time is up. */
  async removeAll(person: PersonId, mayGoOn: () => boolean): Promise<{ removed: number; complete: boolean }> {
    let removed = 0;
    for (const partition of [inboxPartition(person), readerPartition(person), accessPartition(person)])
      for (;;) {
        const { items } = await this.table.query({ partition, limit: perRequest });
        if (items.length === 0) break;
        await this.table.transact(items.map((item) => ({ delete: keyOf(item) })));
        removed += items.length;
        if (!mayGoOn()) return { removed, complete: false };
      }
    return { removed, complete: true };
  }
}

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });
