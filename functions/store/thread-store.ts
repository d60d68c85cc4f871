import { ThreadEvent } from '../../shared/domain/event.ts';
import { Thread } from '../../shared/domain/community/thread.ts';
import { AggregateStore } from './aggregate-store.ts';
import { listingIndex, threadsList } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Announcements and discussions. */
export class ThreadStore extends AggregateStore<Thread, ThreadEvent> {
  constructor(table: Table) {
    super(table, { aggregate: 'thread', state: Thread, event: ThreadEvent, indexes: threadIndexes });
  }
}

/** Pinned ones first, then the newest; a hidden thread is in the moderators' list alone, a deleted one in none. */
export function threadIndexes(thread: Thread): Item {
  const { id, clusterId, kind, status, publishedAt } = thread;
  if (status === 'deleted') return {};
  const order = `${thread.pinned ? 1 : 0}#${publishedAt}#${id}`;
  return listingIndex(threadsList(clusterId, status === 'hidden' ? 'hidden' : kind), order);
}
