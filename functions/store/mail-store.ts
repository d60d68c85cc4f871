import { type EmailState, Notification, type NotificationRef } from '../../shared/domain/notification/notification.ts';
import { dueIndex, duePartition, mailKey, notificationKey } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';
import { ttl } from './ttl.ts';

/** Longer than the provider's events take to arrive: after it, no event means that nothing was sent. */
const leaseMilliseconds = 15 * 60_000;
/** Clocks of two machines differ by this much at most. */
export const skewMilliseconds = 5_000;
/** Bounces and complaints arrive within days; then the pointer has no use. */
const pointerMilliseconds = 30 * 24 * 3_600_000;

/** The right to send one letter. */
export type Lease = { readonly notification: Notification; readonly token: string };
type Closing = Extract<EmailState, { status: 'off' | 'suppressed' | 'failed' }>;

/** The letters of notifications: who may send one now. */
export class MailStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Only its holder may send the letter. `undefined`: it is sent, being sent, waiting for later, or does not exist. */
  async lease(ref: NotificationRef, token: string, now: Date): Promise<Lease | undefined> {
    const item = await this.table.update({
      update: notificationKey(ref.personId, ref.at, ref.eventId),
      set:
        'SET email.#status = :sending, email.#token = :token, email.leaseUntil = :until, ' +
        'email.attempts = email.attempts + :one, duePk = :duePk, dueSk = :until REMOVE email.notBefore',
      names,
      values: {
        ':sending': 'sending',
        ':token': token,
        ':until': after(now, leaseMilliseconds),
        ':one': 1,
        ':duePk': duePartition('mail'),
      },
      when: {
        expression:
          '(email.#status = :queued AND email.notBefore <= :soon) OR (email.#status = :sending AND email.leaseUntil < :past)',
        values: { ':queued': 'queued', ':soon': after(now, skewMilliseconds), ':past': after(now, -skewMilliseconds) },
      },
    });
    return item && { notification: Notification.parse(item), token };
  }

  /** The provider has it. False if its own event came first, or another worker holds the letter by now. */
  async sent(lease: Lease, messageId: string, at: Date): Promise<boolean> {
    const { personId, eventId, at: of, email } = lease.notification;
    const state: EmailState = { status: 'sent', attempts: email.attempts, messageId, at: at.toISOString() };
    const expires = ttl(new Date(at.getTime() + pointerMilliseconds));
    const pointer = { ...mailKey(messageId), entity: 'mail', version: 1, personId, at: of, eventId, ttl: expires };
    return (await this.table.transact([replaced(lease, state, noLongerDue), { put: pointer }])) === undefined;
  }

  /** Not now: the sweeper asks for it again at that moment. */
  async later(lease: Lease, notBefore: Date): Promise<boolean> {
    const at = notBefore.toISOString();
    const { attempts } = lease.notification.email;
    const { duePk, dueSk } = dueIndex('mail', at);
    const write = replaced(lease, { status: 'queued', attempts, notBefore: at }, ', duePk = :duePk, dueSk = :dueSk', {
      ':duePk': duePk,
      ':dueSk': dueSk,
    });
    return (await this.table.update(write)) !== undefined;
  }

  /** It will not be sent. */
  async close(lease: Lease, state: Closing): Promise<boolean> {
    return (await this.table.update(replaced(lease, state, noLongerDue))) !== undefined;
  }
}

const names = { '#status': 'status', '#token': 'token' };
const noLongerDue = ' REMOVE duePk, dueSk';
const after = (at: Date, milliseconds: number): string => new Date(at.getTime() + milliseconds).toISOString();

/** The letter in its next state, if the lease is still held. */
function replaced({ notification, token }: Lease, email: EmailState, rest: string, values: Item = {}) {
  const held: Condition = {
    expression: 'email.#status = :sending AND email.#token = :token',
    names,
    values: { ':sending': 'sending', ':token': token },
  };
  return {
    update: notificationKey(notification.personId, notification.at, notification.eventId),
    set: `SET email = :email${rest}`,
    values: { ':email': email, ...values },
    when: held,
  };
}
