import type { PersonId } from '../../shared/domain/ids.ts';
import { retry } from '../../shared/domain/notification/delivery.ts';
import { Letter, type LetterRef } from '../../shared/domain/notification/letter.ts';
import { type EmailStatus, Notification } from '../../shared/domain/notification/notification.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { dueIndex, inboxPartition, letterKey, lettersList, toldList } from './keys.ts';
import { letterListing } from './letter-item.ts';
import type { Page, Paging } from './list-store.ts';
import type { Table } from './table.ts';

/** Letters as operators look at them. */
export class DeliveryStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** The latest to come into this status first; one request. */
  async ofStatus(status: EmailStatus, { limit, after }: Paging): Promise<Page<Letter>> {
    const { items, next } = await this.table.query({
      index: 'listing',
      partition: lettersList(status),
      newestFirst: true,
      limit,
      after,
    });
    return { items: items.map((item) => Letter.parse(item)), next };
  }

  /** Newest first; one request. */
  async ofPerson(person: PersonId, { limit, after }: Paging): Promise<Page<Letter>> {
    const { items, next } = await this.table.query({
      partition: inboxPartition(person),
      sort: { beginsWith: 'LETTER#' },
      newestFirst: true,
      limit,
      after,
      consistent: false,
    });
    return { items: items.map((item) => Letter.parse(item)), next };
  }

  /** The letters that carry a page of news about it, newest news first: two requests. One letter may be on two pages. */
  async ofTopic(topic: string, { limit, after }: Paging): Promise<Page<Letter>> {
    const { items, next } = await this.table.query({
      index: 'listing',
      partition: toldList(topic),
      newestFirst: true,
      limit,
      after,
    });
    const keys = items.flatMap((item) => {
      const { personId, email } = Notification.parse(item);
      return email.status === 'in-letter' ? [letterKey(personId, email.letterId)] : [];
    });
    const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
    const letters = await this.table.getAll(unique);
    return { items: letters.flatMap((item) => (item === undefined ? [] : [Letter.parse(item)])), next };
  }

  /** Due at once: the sweeper asks for it. What the provider still tells of the attempts before changes nothing. */
  async retry({ personId, letterId }: LetterRef, by: PersonId, at: Date): Promise<Result<Letter, Refusal>> {
    const key = letterKey(personId, letterId);
    const item = await this.table.get(key);
    if (item === undefined) return refuse({ kind: 'not-found' });
    const before = Letter.parse(item);
    const decided = retry(before, at);
    if (!decided.ok) return decided;
    const after = decided.value;
    const now = at.toISOString();
    const attributes = {
      email: after.email,
      settled: after.settled,
      forgiven: after.forgiven,
      retriedBy: by,
      retriedAt: now,
      ...dueIndex('mail', now),
      ...letterListing({ personId, letterId }, 'queued', now),
    };
    const written = await this.table.update({
      update: key,
      set: `SET ${Object.keys(attributes)
        .map((name) => `${name} = :${name}`)
        .join(', ')}`,
      values: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
      when: {
        expression: 'email.#status = :read AND email.attempts = :attempts',
        names: { '#status': 'status' },
        values: { ':read': before.email.status, ':attempts': before.email.attempts },
      },
    });
    return written === undefined ? refuse({ kind: 'changed-since-read' }) : accept(after);
  }
}
