import * as z from 'zod';
import type { ClusterId, PersonId } from '../../shared/domain/ids.ts';
import { calendarFeedKey } from './keys.ts';
import type { Table } from './table.ts';

const Feed = z.object({ generation: z.int().positive(), on: z.boolean() });

/** Which secret address of a person's calendar counts: the last one that was made, until it is ended. */
export class CalendarFeedStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** The number of the new address; those before count no more. */
  async make(person: PersonId, cluster: ClusterId, at: Date): Promise<number> {
    return Feed.parse(await this.write(person, cluster, true, at)).generation;
  }

  async end(person: PersonId, cluster: ClusterId, at: Date): Promise<void> {
    await this.write(person, cluster, false, at);
  }

  async counts(person: PersonId, cluster: ClusterId, generation: number): Promise<boolean> {
    const feed = Feed.safeParse(await this.table.get(calendarFeedKey(person, cluster))).data;
    return feed !== undefined && feed.on && feed.generation === generation;
  }

  private write(person: PersonId, cluster: ClusterId, on: boolean, at: Date) {
    return this.table.update({
      update: calendarFeedKey(person, cluster),
      set: 'ADD generation :one SET #on = :on, entity = :entity, updatedAt = :at',
      names: { '#on': 'on' },
      values: { ':one': 1, ':on': on, ':entity': 'calendar-feed', ':at': at.toISOString() },
    });
  }
}
