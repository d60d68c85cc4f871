import type { PersonId } from '../../shared/domain/ids.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { Notification, type NotificationRef } from '../../shared/domain/notification/notification.ts';
import { dueIndex, inboxPartition, notificationKey } from './keys.ts';
import { absent, type Item, present, type Table } from './table.ts';

/** How long a letter may take by the queue before the sweeper asks for it again. */
const queuePatienceMilliseconds = 2 * 60_000;

/** The in-app inbox of each person. */
export class NotificationStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /**
   * Writes it unless this person has a notification of this event already, and answers whether its letter is still to
   * be sent: a worker that died after writing has sent no message for it, so the next one must.
   */
  async put(ref: NotificationRef, subject: NotificationSubject, now: Date): Promise<{ readonly mailDue: boolean }> {
    const conflict = await this.table.transact([
      {
        put: {
          ...notificationKey(ref.personId, ref.at, ref.eventId),
          entity: 'notification',
          version: 1,
          ...ref,
          ...subject,
          email: { status: 'queued', attempts: 0, notBefore: ref.at },
          ...dueIndex('mail', new Date(now.getTime() + queuePatienceMilliseconds).toISOString()),
        },
        when: absent,
      },
    ]);
    const before = conflict?.items[0];
    return { mailDue: before === undefined || Notification.parse(before).email.status === 'queued' };
  }

  /** Newest first; one request. */
  async list(
    person: PersonId,
    { limit, after }: { readonly limit: number; readonly after: Item | undefined },
  ): Promise<{ readonly items: Notification[]; readonly next: Item | undefined }> {
    const { items, next } = await this.table.query({
      partition: inboxPartition(person),
      sort: { beginsWith: 'N#' },
      newestFirst: true,
      limit,
      after,
    });
    return { items: items.map((item) => Notification.parse(item)), next };
  }

  /** False if this person has no such notification. The first reading counts. */
  async markRead({ personId, at, eventId }: NotificationRef, now: Date): Promise<boolean> {
    const item = await this.table.update({
      update: notificationKey(personId, at, eventId),
      set: 'SET readAt = if_not_exists(readAt, :now)',
      values: { ':now': now.toISOString() },
      when: present,
    });
    return item !== undefined;
  }
}
