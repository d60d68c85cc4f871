import type { PersonId } from '../../shared/domain/ids.ts';
import type { LetterRef } from '../../shared/domain/notification/letter.ts';
import { topicOf } from '../../shared/domain/notification/letter.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { Notification, type NotificationRef } from '../../shared/domain/notification/notification.ts';
import { inboxPartition, listingIndex, notificationKey, toldList } from './keys.ts';
import { entered, retentionMilliseconds } from './letter-item.ts';
import { absent, type Item, type Key, present, type Table } from './table.ts';
import { ttl } from './ttl.ts';

/** How long a letter may take by the queue before the sweeper asks for it again. */
const queuePatienceMilliseconds = 2 * 60_000;
/** A message on the queue can wait this long for its letter; for later ones the sweeper asks. */
export const longestWaitMilliseconds = 15 * 60_000;
/** A letter that was taken up, or is full, is followed by another one for the same moment. */
const mostParts = 20;

/** The letter that is to carry it; or none, and why. */
export type Mailing = { readonly letterId: string; readonly goesAt: Date } | { readonly none: 'settings' | 'in-app' };

/** The in-app inbox of each person. */
export class NotificationStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /**
   * Writes it, together with its place in a letter, unless this person has a notification of this event already. Answers
   * the letter that carries it: a worker that died after writing has sent no message for it, so the next one must.
   */
  async put(
    ref: NotificationRef,
    subject: NotificationSubject,
    now: Date,
    mailing: Mailing = { none: 'in-app' },
  ): Promise<LetterRef | undefined> {
    if ('none' in mailing) {
      const email = { status: 'off', attempts: 0, why: mailing.none };
      const conflict = await this.table.transact([{ put: item(ref, subject, email, now), when: absent }]);
      return letterOf(conflict?.items[0]);
    }
    const { goesAt } = mailing;
    const soon = goesAt.getTime() - now.getTime() <= longestWaitMilliseconds;
    const dueAt = new Date(goesAt.getTime() + (soon ? queuePatienceMilliseconds : 0));
    for (let part = 1; part <= mostParts; part += 1) {
      const letterId = part === 1 ? mailing.letterId : `${mailing.letterId}~${part}`;
      const conflict = await this.table.transact([
        { put: item(ref, subject, { status: 'in-letter', letterId }, now), when: absent },
        entered(ref, subject, { letterId, goesAt, dueAt }),
      ]);
      if (conflict === undefined) return { personId: ref.personId, letterId };
      if (conflict.failed.includes(0)) return letterOf(conflict.items[0]);
    }
    throw new Error(`More than ${mostParts} letters for one moment`);
  }

  /** Newest first; one request. Those that expired are not shown, although the table deletes them days later. */
  async list(
    person: PersonId,
    { limit, after }: { readonly limit: number; readonly after: Item | undefined },
    now = new Date(0),
  ): Promise<{ readonly items: Notification[]; readonly next: Item | undefined }> {
    const { items, next } = await this.table.query({
      partition: inboxPartition(person),
      sort: { beginsWith: 'N#' },
      newestFirst: true,
      limit,
      after,
    });
    const seconds = now.getTime() / 1000;
    const kept = items
      .map((one) => Notification.parse(one))
      .filter((one) => one.ttl === undefined || one.ttl > seconds);
    return { items: kept, next };
  }

  /** False if this person has no such notification. The first reading counts. */
  async markRead({ personId, at, eventId }: NotificationRef, now: Date): Promise<boolean> {
    const changed = await this.table.update({
      update: notificationKey(personId, at, eventId),
      set: 'SET readAt = if_not_exists(readAt, :now)',
      values: { ':now': now.toISOString() },
      when: present,
    });
    return changed !== undefined;
  }
}

const item = (ref: NotificationRef, subject: NotificationSubject, email: object, now: Date): Item & Key => ({
  ...notificationKey(ref.personId, ref.at, ref.eventId),
  entity: 'notification',
  version: 1,
  ...ref,
  ...subject,
  email,
  ...listingIndex(toldList(topicOf(subject)), `${ref.at}#${ref.personId}`),
  ttl: ttl(new Date(now.getTime() + retentionMilliseconds)),
});

function letterOf(stored: Item | undefined): LetterRef | undefined {
  if (stored === undefined) return undefined;
  const { personId, email } = Notification.parse(stored);
  return email.status === 'in-letter' ? { personId, letterId: email.letterId } : undefined;
}
