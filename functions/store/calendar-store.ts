import { Gathering } from '../../shared/domain/calendar/gathering.ts';
import { addDays } from '../../shared/domain/days.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import { gatheringsList, publicGatheringsList } from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { positionIn } from './position-in.ts';
import type { Item, Table } from './table.ts';

/** The feed of a cluster reaches back so many days and looks at so many events: calendar apps read it whole, again and again. */
const feedDays = 90;
const feedEvents = 500;
/** That of all clusters is a page: each event's cluster is asked, too, and a hundred are asked in one request. */
const feedOfAllDays = 7;
const feedOfAllEvents = 100;
/** How much of a list one request looks at, where not everything in it is wanted. */
const looked = 100;
const endOfTime = '~';

export type When = { readonly when: 'upcoming' | 'past'; readonly now: Date };

/** Events in the order in which they end. */
export class CalendarStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async list(id: ClusterId, when: When, { limit, after }: Paging): Promise<Page<Gathering>> {
    const { items, next } = await this.table.query({ ...range(gatheringsList(id), when), limit, after });
    return { items: items.map((item) => Gathering.parse(item)), next };
  }

  /** Those that everybody may see; empty only where none of a hundred is. */
  async listPublic(id: ClusterId, when: When, { limit, after }: Paging): Promise<Page<Gathering>> {
    const { items, next } = await this.table.query({ ...range(gatheringsList(id), when), limit: looked, after });
    const open = items.filter(isPublic);
    const shown = open.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((item) => Gathering.parse(item)),
      next: open.length > limit && last !== undefined ? positionIn(last) : next,
    };
  }

  feed(id: ClusterId, now: Date): Promise<Gathering[]> {
    return this.collect(gatheringsList(id), addDays(now, -feedDays).toISOString(), feedEvents);
  }

  async publicFeed(id: ClusterId, now: Date): Promise<Gathering[]> {
    return (await this.feed(id, now)).filter(({ visibility }) => visibility === 'public');
  }

  /** Those that end on the day `from` or later; without it, those of the last week and all to come. */
  feedOfAll({ from, now }: { readonly from?: string | undefined; readonly now: Date }): Promise<Gathering[]> {
    return this.collect(publicGatheringsList, from ?? addDays(now, -feedOfAllDays).toISOString(), feedOfAllEvents);
  }

  /** One request, however many there are. */
  private async collect(partition: string, from: string, limit: number): Promise<Gathering[]> {
    const sort = { between: [from, endOfTime] } as const;
    const { items } = await this.table.query({ index: 'listing', partition, sort, limit });
    return items.map((item) => Gathering.parse(item));
  }
}

const isPublic = (item: Item): boolean => item['visibility'] === 'public';

const range = (partition: string, { when, now }: When) => {
  const at = now.toISOString();
  const upcoming = when === 'upcoming';
  const between: readonly [string, string] = upcoming ? [at, endOfTime] : ['0', at];
  return { index: 'listing', partition, sort: { between }, newestFirst: !upcoming } as const;
};
