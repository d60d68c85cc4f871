import * as z from 'zod';
import { Letter, LetterRef } from '../../shared/domain/notification/letter.ts';
import {
  EmailState,
  type EmailStatus,
  Notification,
  NotificationRef,
} from '../../shared/domain/notification/notification.ts';
import { duePartition, mailKey } from './keys.ts';
import { isLetterRef, letterListing, mailItemKey, type MailRef } from './letter-item.ts';
import type { Carried } from './mail-store.ts';
import type { Table } from './table.ts';

/** What the provider reports of an attempt. */
export type Observed =
  | { readonly status: 'sent' | 'delivered' | 'complained' }
  | { readonly status: 'bounced'; readonly permanent: boolean }
  | { readonly status: 'failed'; readonly code: string };

/** Which attempt it is about, and when it happened. */
type Attempt = { readonly messageId: string; readonly attempt: number | undefined; readonly at: Date };

/** A letter that somebody hears of. Soft bounces are counted of letters, not of notifications of before. */
export type Watched = Carried & { readonly email: EmailState; readonly softBounces: number | undefined };

const unsent = ['queued', 'sending', 'off', 'suppressed'] as const;

/** What an event of the provider may replace: late, doubled and disordered events only ever move a letter forward. */
const before = {
  sent: [...unsent, 'failed'],
  failed: [...unsent, 'sent'],
  delivered: [...unsent, 'failed', 'sent'],
  bounced: [...unsent, 'failed', 'sent', 'delivered'],
  complained: [...unsent, 'failed', 'sent', 'delivered', 'bounced'],
} as const satisfies Record<Observed['status'], readonly EmailStatus[]>;

const Pointer = z.union([
  LetterRef.extend({ attempt: z.int().optional() }),
  NotificationRef.extend({ attempt: z.int().optional() }),
]);

/** What became of the letters, as their provider tells. */
export class MailFeedbackStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /**
   * False if it is no news, or the letter is gone. A letter that the provider has is due no longer. Of an attempt whose
   * end is settled nothing is news but a complaint: the letter is on its way to be sent again.
   */
  async observe(ref: MailRef, { status, ...more }: Observed, { messageId, attempt, at }: Attempt): Promise<boolean> {
    const news = Object.entries({ status, messageId, at: at.toISOString(), ...more });
    const listing = Object.entries(letterListing(ref, status, at.toISOString()));
    const older = before[status].map((name, index) => [`:before${index}`, name] as const);
    const open = attempt === undefined || status === 'complained' ? undefined : attempt;
    const item = await this.table.update({
      update: mailItemKey(ref),
      set: `SET ${[
        ...news.map(([name]) => `email.#${name} = :${name}`),
        ...listing.map(([name]) => `${name} = :${name}`),
      ].join(', ')} REMOVE duePk, dueSk`,
      names: Object.fromEntries(news.map(([name]) => [`#${name}`, name])),
      values: Object.fromEntries([...news, ...listing].map(([name, value]) => [`:${name}`, value])),
      when: {
        expression:
          `email.#status IN (${older.map(([placeholder]) => placeholder).join(', ')})` +
          (open === undefined ? '' : ' AND (attribute_not_exists(settled) OR settled < :open)'),
        values: { ...Object.fromEntries(older), ...(open === undefined ? {} : { ':open': open }) },
      },
    });
    return item !== undefined;
  }

  /** The letter as it is, or `undefined` if it is gone. */
  async load(ref: MailRef): Promise<Watched | undefined> {
    const item = await this.table.get(mailItemKey(ref));
    if (item === undefined) return undefined;
    const email = EmailState.parse(item['email']);
    if (!isLetterRef(ref)) return { ref, carries: Notification.parse(item), email, softBounces: undefined };
    const { entries, softBounces } = Letter.parse(item);
    return { ref, carries: entries, email, softBounces };
  }

  /**
   * This attempt did not arrive, but the next one may: the letter waits until then. False if the letter is not that
   * attempt's any more, or this was heard before.
   */
  async sendAgain(
    ref: LetterRef,
    { attempt, at }: Attempt & { readonly attempt: number },
    until: Date,
  ): Promise<boolean> {
    const notBefore = until.toISOString();
    const index = Object.entries(letterListing(ref, 'queued', at.toISOString()));
    const item = await this.table.update({
      update: mailItemKey(ref),
      set:
        'SET email = :email, settled = :attempt, softBounces = if_not_exists(softBounces, :zero) + :one, duePk = :duePk, ' +
        'dueSk = :dueSk, listingPk = :listingPk, listingSk = :listingSk',
      values: {
        ':email': { status: 'queued', attempts: attempt, notBefore },
        ':attempt': attempt,
        ':zero': 0,
        ':one': 1,
        ':duePk': duePartition('mail'),
        ':dueSk': notBefore,
        ...Object.fromEntries(index.map(([name, value]) => [`:${name}`, value])),
      },
      when: {
        expression:
          'email.attempts = :attempt AND email.#status IN (:sending, :sent, :delivered) AND ' +
          '(attribute_not_exists(settled) OR settled < :attempt)',
        names: { '#status': 'status' },
        values: { ':sending': 'sending', ':sent': 'sent', ':delivered': 'delivered' },
      },
    });
    return item !== undefined;
  }

  /** The letter, and the attempt, that the provider's message id belongs to. */
  async sentAs(
    messageId: string,
  ): Promise<{ readonly ref: MailRef; readonly attempt: number | undefined } | undefined> {
    const item = await this.table.get(mailKey(messageId));
    if (item === undefined) return undefined;
    const { attempt, ...ref } = Pointer.parse(item);
    return { ref, attempt };
  }
}
