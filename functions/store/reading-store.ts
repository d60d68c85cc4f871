import * as z from 'zod';
import type { Reading } from '../../shared/domain/community/reading.ts';
import { type ClusterId, Instant, type PersonId, type ThreadId } from '../../shared/domain/ids.ts';
import { activityKey, forumReadKey, threadReadKey } from './keys.ts';
import type { Item, Key, Table, Write } from './table.ts';

const Activity = z.object({ comments: z.int().default(0), lastAt: Instant.optional() });
const Read = z.object({ upTo: Instant });

/** How far people have read. */
export class ReadingStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Of each thread, in their order: one request for 49 of them. */
  async of(clusterId: ClusterId, threads: readonly ThreadId[], person: PersonId): Promise<Reading[]> {
    const keys = threads.flatMap((id) => [activityKey(id), threadReadKey(person, id)]);
    const [all, ...items] = await this.table.getAll([forumReadKey(person, clusterId), ...keys]);
    const everywhere = readUpTo(all);
    return threads.map((_, index) => {
      const { comments, lastAt } = Activity.parse(items[2 * index] ?? {});
      const here = readUpTo(items[2 * index + 1]);
      return { comments, lastCommentAt: lastAt, readUpTo: later(everywhere, here) };
    });
  }

  /** Never back: what was read stays read. */
  async mark(of: { readonly clusterId: ClusterId } | { readonly threadId: ThreadId }, person: PersonId, upTo: string) {
    const key = 'threadId' in of ? threadReadKey(person, of.threadId) : forumReadKey(person, of.clusterId);
    await this.table.update({
      ...readWrite(key, upTo),
      when: { expression: 'attribute_not_exists(upTo) OR upTo < :upTo' },
    });
  }
}

/** Who writes has read what is there. */
export const hasReadWrite = (threadId: ThreadId, person: PersonId, at: Date): Write =>
  readWrite(threadReadKey(person, threadId), at.toISOString());

const readWrite = (update: Key, upTo: string) => ({
  update,
  set: 'SET upTo = :upTo, entity = :entity',
  values: { ':upTo': upTo, ':entity': 'read-position' },
});

const readUpTo = (item: Item | undefined): string | undefined => Read.safeParse(item).data?.upTo;
const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
