import { dayOf } from '../../shared/domain/days.ts';
import { PlatformEvent } from '../../shared/domain/event.ts';
import { feedList } from './keys.ts';
import type { Item, Table } from './table.ts';

const aDay = 86_400_000;

/** Every event of the platform in the order of its time: the list of all lists, and the source of what is published. */
export class FeedStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Events from `from` until before `to`, a megabyte at a time. The index lags by moments. */
  async *between(from: Date, to: Date): AsyncGenerator<readonly PlatformEvent[]> {
    for (const partition of listsOf(from, to)) {
      let after: Item | undefined;
      do {
        const page = await this.table.query({ ...rangeOf(partition, from, to), after });
        if (page.items.length > 0) yield page.items.map((item) => PlatformEvent.parse(item));
        after = page.next;
      } while (after !== undefined);
    }
  }

  /** The first UTC day with an event; one request for each day that is looked at. */
  async firstDay(from: Date, to: Date): Promise<string | undefined> {
    for (const partition of listsOf(from, to)) {
      const { items } = await this.table.query({ ...rangeOf(partition, from, to), limit: 1 });
      const [first] = items.map((item) => PlatformEvent.parse(item));
      if (first !== undefined) return first.at.slice(0, 10);
    }
    return undefined;
  }
}

const listsOf = (from: Date, to: Date): string[] => {
  const [first, last] = [from, to].map((at) => Math.floor(at.getTime() / aDay));
  const days = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, n) => new Date(((first ?? 0) + n) * aDay));
  return days.map((day) => feedList(dayOf(day)));
};

/** An event at the very instant `to` sorts after it, since its id follows. */
const rangeOf = (partition: string, from: Date, to: Date) => ({
  index: 'listing' as const,
  partition,
  sort: { between: [from.toISOString(), to.toISOString()] as const },
});
