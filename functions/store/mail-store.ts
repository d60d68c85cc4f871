import { Letter } from '../../shared/domain/notification/letter.ts';
import { EmailState, Notification } from '../../shared/domain/notification/notification.ts';
import { dueIndex, duePartition, mailKey, notificationKey } from './keys.ts';
import { isLetterRef, letterListing, mailItemKey, type MailRef } from './letter-item.ts';
import type { Condition, Item, Table } from './table.ts';
import { ttl } from './ttl.ts';

/** Longer than the provider's events take to arrive: after it, no event means that nothing was sent. */
const leaseMilliseconds = 15 * 60_000;
/** Clocks of two machines differ by this much at most. */
export const skewMilliseconds = 5_000;
/** Bounces and complaints arrive within days; then the pointer has no use. */
const pointerMilliseconds = 30 * 24 * 3_600_000;

/** A letter and what it carries: the notification itself, if it is one of before there were letters. */
export type Carried = { readonly ref: MailRef; readonly carries: Notification | Letter['entries'] };
/** The right to send one letter. */
export type Lease = Carried & {
  readonly token: string;
  /** Counts this one. */
  readonly attempts: number;
  /** Attempts that do not count any more. */
  readonly forgiven: number;
};
type Closing = Extract<EmailState, { status: 'off' | 'suppressed' | 'failed' }>;

/** Letters: who may send one now. */
export class MailStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Only its holder may send the letter. `undefined`: it is sent, being sent, waiting for later, or does not exist. */
  async lease(ref: MailRef, token: string, now: Date): Promise<Lease | undefined> {
    const listing = setting(letterListing(ref, 'sending', now.toISOString()));
    const item = await this.table.update({
      update: mailItemKey(ref),
      set:
        'SET email.#status = :sending, email.#token = :token, email.leaseUntil = :until, ' +
        `email.attempts = email.attempts + :one, duePk = :duePk, dueSk = :until${listing.set} REMOVE email.notBefore`,
      names,
      values: {
        ':sending': 'sending',
        ':token': token,
        ':until': after(now, leaseMilliseconds),
        ':one': 1,
        ':duePk': duePartition('mail'),
        ...listing.values,
      },
      when: {
        expression:
          '(email.#status = :queued AND email.notBefore <= :soon) OR (email.#status = :sending AND email.leaseUntil < :past)',
        values: { ':queued': 'queued', ':soon': after(now, skewMilliseconds), ':past': after(now, -skewMilliseconds) },
      },
    });
    if (item === undefined) return undefined;
    const { attempts } = EmailState.parse(item['email']);
    if (!isLetterRef(ref)) return { ref, token, attempts, forgiven: 0, carries: Notification.parse(item) };
    const { forgiven, entries } = Letter.parse(item);
    return { ref, token, attempts, forgiven, carries: entries };
  }

  /** What the letter says. Those that expired while it waited are not there any more. */
  async notificationsOf({ ref: { personId }, carries }: Carried): Promise<Notification[]> {
    if ('kind' in carries) return [carries];
    const items = await this.table.getAll(carries.map(({ at, eventId }) => notificationKey(personId, at, eventId)));
    return items.flatMap((item) => (item === undefined ? [] : [Notification.parse(item)]));
  }

  /** The provider has it. False if its own event came first, or another worker holds the letter by now. */
  async sent(lease: Lease, messageId: string, at: Date): Promise<boolean> {
    const { ref, attempts } = lease;
    const state: EmailState = { status: 'sent', attempts, messageId, at: at.toISOString() };
    const expires = ttl(new Date(at.getTime() + pointerMilliseconds));
    const pointer = { ...mailKey(messageId), entity: 'mail', version: 1, ...ref, attempt: attempts, ttl: expires };
    return (await this.table.transact([replaced(lease, state, at, noLongerDue), { put: pointer }])) === undefined;
  }

  /** Not now: the sweeper asks for it again at that moment. The attempt counts unless nothing was tried. */
  async later(lease: Lease, notBefore: Date, at: Date, { tried = true } = {}): Promise<boolean> {
    const due = notBefore.toISOString();
    const attempts = lease.attempts - (tried ? 0 : 1);
    const { duePk, dueSk } = dueIndex('mail', due);
    const rest = ', duePk = :duePk, dueSk = :dueSk';
    const values = { ':duePk': duePk, ':dueSk': dueSk };
    const write = replaced(lease, { status: 'queued', attempts, notBefore: due }, at, rest, values);
    return (await this.table.update(write)) !== undefined;
  }

  /** It will not be sent. */
  async close(lease: Lease, state: Closing, at: Date): Promise<boolean> {
    return (await this.table.update(replaced(lease, state, at, noLongerDue))) !== undefined;
  }
}

const names = { '#status': 'status', '#token': 'token' };
const noLongerDue = ' REMOVE duePk, dueSk';
const after = (at: Date, milliseconds: number): string => new Date(at.getTime() + milliseconds).toISOString();

/** The end of a SET clause, for attributes whose names are no reserved words. */
const setting = (attributes: Item) => ({
  set: Object.keys(attributes)
    .map((name) => `, ${name} = :${name}`)
    .join(''),
  values: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
});

/** The letter in its next state, if the lease is still held. */
function replaced({ ref, token }: Lease, email: EmailState, at: Date, rest: string, values: Item = {}) {
  const held: Condition = {
    expression: 'email.#status = :sending AND email.#token = :token',
    names,
    values: { ':sending': 'sending', ':token': token },
  };
  const listing = setting(letterListing(ref, email.status, at.toISOString()));
  return {
    update: mailItemKey(ref),
    set: `SET email = :email${listing.set}${rest}`,
    values: { ':email': email, ...values, ...listing.values },
    when: held,
  };
}
