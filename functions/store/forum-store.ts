import { AbuseReport } from '../../shared/domain/community/abuse-report.ts';
import { Comment } from '../../shared/domain/community/comment.ts';
import { Thread } from '../../shared/domain/community/thread.ts';
import type { ClusterId, ThreadId } from '../../shared/domain/ids.ts';
import { abuseReportsList, commentsList, threadsList } from './keys.ts';
import type { Page, Paging } from './list-store.ts';
import { positionIn } from './position-in.ts';
import type { Table } from './table.ts';

/** How much of a list one request looks at, where not everything in it is wanted. */
const looked = 100;

/** Pages of what is said in clusters: one request each. */
export class ForumStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Pinned ones first, then the newest. */
  async threads(id: ClusterId, what: 'announcement' | 'discussion' | 'hidden', paging: Paging): Promise<Page<Thread>> {
    const { items, next } = await this.page(threadsList(id, what), paging, true);
    return { items: items.map((item) => Thread.parse(item)), next };
  }

  /** Those that everybody may see; empty only where none of a hundred is. */
  async publicThreads(
    id: ClusterId,
    what: 'announcement' | 'discussion',
    { limit, after }: Paging,
  ): Promise<Page<Thread>> {
    const { items, next } = await this.page(threadsList(id, what), { limit: looked, after }, true);
    const open = items.filter((item) => item['visibility'] === 'public');
    const shown = open.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((item) => Thread.parse(item)),
      next: open.length > limit && last !== undefined ? positionIn(last) : next,
    };
  }

  async comments(id: ThreadId, paging: Paging, order: 'newest' | 'oldest'): Promise<Page<Comment>> {
    const { items, next } = await this.page(commentsList(id), paging, order === 'newest');
    return { items: items.map((item) => Comment.parse(item)), next };
  }

  /** Open ones the oldest first, decided ones the newest first. */
  async reports(status: AbuseReport['status'], paging: Paging): Promise<Page<AbuseReport>> {
    const { items, next } = await this.page(abuseReportsList(status), paging, status === 'decided');
    return { items: items.map((item) => AbuseReport.parse(item)), next };
  }

  private page(partition: string, { limit, after }: Paging, newestFirst: boolean) {
    return this.table.query({ index: 'listing', partition, limit, after, newestFirst });
  }
}
