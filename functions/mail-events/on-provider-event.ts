import { sentOfTags } from '../runtime/mail-tags.ts';
import type { Observed } from '../store/mail-feedback-store.ts';
import type { MailEventsDeps } from './deps.ts';
import type { ProviderEvent } from './provider-event.ts';

type Detail = ProviderEvent['detail'];

/** What became of a letter: on its notification, and on the list of addresses that we must not write to again. */
export async function onProviderEvent({ time, detail }: ProviderEvent, deps: MailEventsDeps): Promise<void> {
  const at = new Date(time);
  const { messageId } = detail.mail;
  const blocked = blockedBy(detail);
  // First, and even when the notification is gone: the address is as bad as before.
  for (const address of blocked.addresses) await deps.suppressions.suppress(address, blocked.reason, at);

  const observed = observedIn(detail);
  if (observed === undefined) return;
  const sent = sentOfTags(detail.mail.tags) ?? (await deps.feedback.sentAs(messageId));
  if (sent === undefined) return deps.log('mail-event-unknown', { messageId, kind: detail.eventType });
  const { ref, attempt } = sent;
  const news = await deps.feedback.observe(ref, observed, { messageId, attempt, at });
  const letter = 'letterId' in ref ? { letterId: ref.letterId } : { eventId: ref.eventId };
  deps.log('mail-event-recorded', { messageId, ...letter, kind: detail.eventType, outcome: news });
}

function observedIn(detail: Detail): Observed | undefined {
  switch (detail.eventType) {
    case 'Send':
      return { status: 'sent' };
    case 'Delivery':
      return { status: 'delivered' };
    case 'Reject':
      return { status: 'failed', code: 'rejected' };
    case 'Bounce':
      return { status: 'bounced', permanent: detail.bounce.bounceType === 'Permanent' };
    case 'Complaint':
      return tookBack(detail) ? undefined : { status: 'complained' };
    case 'other':
      return undefined;
  }
}

/** A full mailbox or a server that is down blocks nothing. */
function blockedBy(detail: Detail): { readonly addresses: readonly string[]; readonly reason: 'bounce' | 'complaint' } {
  if (detail.eventType === 'Complaint' && !tookBack(detail))
    return { addresses: detail.complaint.complainedRecipients.map(plainAddress), reason: 'complaint' };
  if (detail.eventType === 'Bounce' && detail.bounce.bounceType === 'Permanent')
    return { addresses: detail.bounce.bouncedRecipients.map(plainAddress), reason: 'bounce' };
  return { addresses: [], reason: 'bounce' };
}

const tookBack = ({ complaint }: Extract<Detail, { eventType: 'Complaint' }>): boolean =>
  complaint.complaintFeedbackType === 'not-spam';

/** `Anna <a@example.org>` and `<a@example.org>` are the address in them. */
const plainAddress = ({ emailAddress }: { readonly emailAddress: string }): string =>
  /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress;
