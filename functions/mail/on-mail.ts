import type { MailMessage } from '../../shared/contracts/messages.ts';
import { groupOf } from '../../shared/domain/notification/kinds.ts';
import type { Notification } from '../../shared/domain/notification/notification.ts';
import type { Letter } from '../gateways/mail.ts';
import { notificationTags } from '../runtime/notification-tags.ts';
import { unsubscribeToken } from '../runtime/unsubscribe-token.ts';
import type { Lease } from '../store/mail-store.ts';
import { addressee } from './addressee.ts';
import type { MailDeps } from './deps.ts';
import { render } from './render.ts';

/** With the pauses between them about three days: then the news is old. */
const mostAttempts = 24;
const longestPauseMinutes = 4 * 60;

const pauseMilliseconds = (attempts: number): number => Math.min(longestPauseMinutes, 2 ** (attempts - 1)) * 60_000;

/** Sends the letter of one notification, unless it is sent, not wanted, or in the hands of another worker. */
export async function onMail(message: MailMessage, deps: MailDeps): Promise<void> {
  const lease = await deps.mails.lease(message, deps.newToken(), deps.now());
  if (lease === undefined) return;
  const { notification } = lease;
  const { attempts } = notification.email;
  const fields = { eventId: message.eventId, personId: message.personId, kind: notification.kind, attempt: attempts };
  if (attempts > mostAttempts) {
    await deps.mails.close(lease, { status: 'failed', attempts, code: 'gave-up' });
    return deps.log('mail-not-sent', { ...fields, reason: 'gave-up' });
  }

  const person = await addressee(notification, deps);
  if ('close' in person) {
    await deps.mails.close(lease, person.close);
    const reason = person.close.status === 'off' ? person.close.why : undefined;
    return deps.log('mail-suppressed', { ...fields, outcome: person.close.status, reason });
  }
  await send(lease, letterTo(person, notification, deps), fields, deps);
}

async function send(
  lease: Lease,
  letter: Letter,
  fields: object,
  { gateway, mails, now, log }: MailDeps,
): Promise<void> {
  const { attempts } = lease.notification.email;
  const sending = await gateway.send(letter);
  if (sending.kind === 'accepted') {
    // False: the provider's event was here first, and the letter is as sent as it can be.
    await mails.sent(lease, sending.messageId, now());
    return log('mail-sent', { ...fields, messageId: sending.messageId });
  }
  if (sending.kind === 'refused') await mails.close(lease, { status: 'failed', attempts, code: sending.code });
  if (sending.kind === 'later') await mails.later(lease, new Date(now().getTime() + pauseMilliseconds(attempts)));
  // `unknown` keeps the lease: unless an event tells that the letter is out, it is sent again when the lease ends.
  log('mail-not-sent', { ...fields, outcome: sending.kind, reason: sending.code });
}

function letterTo(
  { to, language }: { readonly to: string; readonly language: 'ru' | 'en' },
  notification: Notification,
  { portalUrl, unsubscribeKey }: Pick<MailDeps, 'portalUrl' | 'unsubscribeKey'>,
): Letter {
  const { personId } = notification;
  const token = unsubscribeToken({ personId, group: groupOf[notification.kind] }, unsubscribeKey);
  const unsubscribePage = `${portalUrl}/unsubscribe?token=${token}`;
  return {
    to,
    ...render(notification, language, { portalUrl, unsubscribePage }),
    unsubscribeUrl: `${portalUrl}/api/public/unsubscribe?token=${token}`,
    tags: notificationTags(notification),
  };
}
