import { type EmailStatus, NotificationRef } from '../../shared/domain/notification/notification.ts';
import { mailKey, notificationKey } from './keys.ts';
import type { Table } from './table.ts';

/** What the provider reports of a letter. */
export type Observed =
  | { readonly status: 'sent' | 'delivered' | 'complained' }
  | { readonly status: 'bounced'; readonly permanent: boolean }
  | { readonly status: 'failed'; readonly code: string };

const unsent = ['queued', 'sending', 'off', 'suppressed'] as const;

/** What an event of the provider may replace: late, doubled and disordered events only ever move a letter forward. */
const before = {
  sent: [...unsent, 'failed'],
  failed: [...unsent, 'sent'],
  delivered: [...unsent, 'failed', 'sent'],
  bounced: [...unsent, 'failed', 'sent', 'delivered'],
  complained: [...unsent, 'failed', 'sent', 'delivered', 'bounced'],
} as const satisfies Record<Observed['status'], readonly EmailStatus[]>;

/** What became of the letters, as their provider tells. */
export class MailFeedbackStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** False if it is no news, or the notification is gone. A letter that the provider has is due no longer. */
  async observe(ref: NotificationRef, { status, ...more }: Observed, messageId: string, at: Date): Promise<boolean> {
    const news = Object.entries({ status, messageId, at: at.toISOString(), ...more });
    const older = before[status].map((name, index) => [`:before${index}`, name] as const);
    const item = await this.table.update({
      update: notificationKey(ref.personId, ref.at, ref.eventId),
      set: `SET ${news.map(([name]) => `email.#${name} = :${name}`).join(', ')} REMOVE duePk, dueSk`,
      names: Object.fromEntries(news.map(([name]) => [`#${name}`, name])),
      values: Object.fromEntries(news.map(([name, value]) => [`:${name}`, value])),
      when: {
        expression: `email.#status IN (${older.map(([placeholder]) => placeholder).join(', ')})`,
        values: Object.fromEntries(older),
      },
    });
    return item !== undefined;
  }

  /** The notification that the provider's message id belongs to. */
  async refOf(messageId: string): Promise<NotificationRef | undefined> {
    const item = await this.table.get(mailKey(messageId));
    return item && NotificationRef.parse(item);
  }
}
