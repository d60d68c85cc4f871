import type { MailMessage } from '../../shared/contracts/messages.ts';
import { goesAtOf } from '../../shared/domain/notification/letter.ts';
import type { Letter } from '../gateways/mail.ts';
import type { LogFields } from '../runtime/log.ts';
import { tellUndelivered } from '../runtime/tell-undelivered.ts';
import type { Lease } from '../store/mail-store.ts';
import { addressee, closed } from './addressee.ts';
import type { MailDeps } from './deps.ts';
import { letterTo } from './letter-to.ts';

/** With the pauses between them about three days: then the news is old. */
const mostAttempts = 24;
const longestPauseMinutes = 4 * 60;

const pauseMilliseconds = (attempts: number): number => Math.min(longestPauseMinutes, 2 ** (attempts - 1)) * 60_000;

/** Sends one letter, unless it is sent, not wanted, to wait, or in the hands of another worker. */
export async function onMail(message: MailMessage, deps: MailDeps): Promise<void> {
  // The letter stays due; the sweeper asks again when letters go out again.
  if ((await deps.sender.current()).status === 'paused')
    return deps.log('mail-waits', { ...named(message), reason: 'paused' });
  const lease = await deps.mails.lease(message, deps.newToken(), deps.now());
  if (lease === undefined) return;
  const { attempts } = lease;
  const fields = { ...named(message), attempt: attempts };
  if (attempts - lease.forgiven > mostAttempts) {
    await deps.mails.close(lease, { status: 'failed', attempts, code: 'gave-up' }, deps.now());
    return deps.log('mail-not-sent', { ...fields, reason: 'gave-up' });
  }

  const news = await deps.mails.notificationsOf(lease);
  const person = await addressee(message.personId, news, deps);
  if ('quietUntil' in person) {
    await deps.mails.later(lease, person.quietUntil, deps.now(), { tried: false });
    return deps.log('mail-waits', { ...fields, nextAttemptAt: person.quietUntil.toISOString() });
  }
  if ('close' in person) {
    if (person.close.status === 'suppressed') await tellUndelivered(news, deps.now(), deps);
    await deps.mails.close(lease, closed(person.close, attempts), deps.now());
    const reason = person.close.status === 'off' ? person.close.why : undefined;
    return deps.log('mail-suppressed', { ...fields, outcome: person.close.status, reason });
  }
  await send(lease, letterTo(person, lease, deps), { ...fields, count: person.wanted.length }, deps);
}

const named = (message: MailMessage): LogFields =>
  'letterId' in message
    ? { personId: message.personId, letterId: message.letterId }
    : { personId: message.personId, eventId: message.eventId };

/** How late a letter is; what was put off for the morning, or for another try, says nothing about how quick we are. */
const lateness = ({ ref, attempts }: Lease, at: Date): number | undefined =>
  'letterId' in ref && attempts === 1 ? at.getTime() - goesAtOf(ref.letterId).getTime() : undefined;

async function send(
  lease: Lease,
  letter: Letter,
  fields: LogFields,
  { gateway, mails, now, log }: MailDeps,
): Promise<void> {
  const { attempts } = lease;
  const sending = await gateway.send(letter);
  if (sending.kind === 'accepted') {
    // False: the provider's event was here first, and the letter is as sent as it can be.
    const at = now();
    await mails.sent(lease, sending.messageId, at);
    return log('mail-sent', { ...fields, messageId: sending.messageId, milliseconds: lateness(lease, at) });
  }
  const at = now();
  if (sending.kind === 'refused') await mails.close(lease, { status: 'failed', attempts, code: sending.code }, at);
  if (sending.kind === 'later')
    await mails.later(lease, new Date(at.getTime() + pauseMilliseconds(attempts - lease.forgiven)), at);
  // `unknown` keeps the lease: unless an event tells that the letter is out, it is sent again when the lease ends.
  log('mail-not-sent', { ...fields, outcome: sending.kind, reason: sending.code });
}
