import type { Comment } from '../../shared/domain/community/comment.ts';
import { activityKey, countedKey } from './keys.ts';
import { absent, type Table } from './table.ts';

/** What was said in a thread, counted beside it: writing a comment waits for nobody. */
export class ActivityStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Counts a comment once, however often and late it is asked to. `false` if it was counted before. */
  async count({ id, threadId, writtenAt }: Comment): Promise<boolean> {
    const conflict = await this.table.transact([
      { update: countedKey(id), set: 'SET entity = :entity', values: { ':entity': 'counted' }, when: absent },
      {
        update: activityKey(threadId),
        set: 'ADD comments :one SET entity = :entity',
        values: { ':one': 1, ':entity': 'activity' },
      },
    ]);
    await this.table.update({
      update: activityKey(threadId),
      set: 'SET lastAt = :at',
      values: { ':at': writtenAt },
      when: { expression: 'attribute_not_exists(lastAt) OR lastAt < :at' },
    });
    return conflict === undefined;
  }
}
