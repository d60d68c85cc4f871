import { type Aggregate, PlatformEvent } from '../../shared/domain/event.ts';
import { aggregatePartition, eventKey, feedList } from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { positionIn } from './position-in.ts';
import type { Item, QueryOptions, Table } from './table.ts';

export type Wanted = (event: PlatformEvent) => boolean;

/** One request looks at so many events, so a page is empty only where none of them is wanted. */
const looked = 200;

/** Events for those who look into what happened: of a day or of one thing, newest first, one request a page. */
export class AuditStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Of a day of UTC. */
  ofDay(day: string, paging: Paging, wanted: Wanted): Promise<Page<PlatformEvent>> {
    return this.page({ index: 'listing', partition: feedList(day) }, paging, wanted, positionIn);
  }

  of(aggregate: Aggregate, id: string, paging: Paging, wanted: Wanted): Promise<Page<PlatformEvent>> {
    const options = { partition: aggregatePartition(aggregate, id), sort: { beginsWith: 'EVENT#' } };
    return this.page(options, paging, wanted, (item) => eventKey(aggregate, id, Number(item['seq'])));
  }

  private async page(
    options: QueryOptions,
    { limit, after }: Paging,
    wanted: Wanted,
    positionOf: (item: Item) => Item,
  ): Promise<Page<PlatformEvent>> {
    const request = { ...options, newestFirst: true, consistent: false, limit: looked, after };
    const { items, next } = await this.table.query(request);
    const found = items
      .map((item) => ({ item, event: PlatformEvent.parse(item) }))
      .filter(({ event }) => wanted(event));
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { items: found.slice(0, limit).map(({ event }) => event), next: last ? positionOf(last.item) : next };
  }
}
