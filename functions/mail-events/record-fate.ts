import { afterSoftBounce } from '../../shared/domain/notification/after-soft-bounce.ts';
import type { Sent } from '../runtime/mail-tags.ts';
import type { Observed, Watched } from '../store/mail-feedback-store.ts';
import type { Fate } from '../store/sender-store.ts';
import type { MailEventsDeps } from './deps.ts';
import { isPermanent, type ProviderEvent, tookBack } from './provider-event.ts';

type Detail = ProviderEvent['detail'];

/** What became of a letter, on the letter; what it counts as, if it is news. */
export async function recordFate(
  detail: Detail,
  { ref, attempt }: Sent,
  letter: Watched | undefined,
  at: Date,
  { feedback }: Pick<MailEventsDeps, 'feedback'>,
): Promise<{ readonly news: boolean; readonly fate: Fate | undefined }> {
  const observed = observedIn(detail);
  if (observed === undefined) return { news: false, fate: undefined };
  const sent = { messageId: detail.mail.messageId, attempt, at };
  if (observed.status === 'bounced' && !observed.permanent && attempt !== undefined && 'letterId' in ref) {
    const until = afterSoftBounce(letter?.softBounces ?? 0, at);
    if (until !== undefined)
      return { news: await feedback.sendAgain(ref, { ...sent, attempt }, until), fate: 'softBounced' };
  }
  return { news: await feedback.observe(ref, observed, sent), fate: fateOf(observed) };
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
      return { status: 'bounced', permanent: isPermanent(detail) };
    case 'Complaint':
      return tookBack(detail) ? undefined : { status: 'complained' };
    case 'other':
      return undefined;
  }
}

function fateOf(observed: Observed): Fate | undefined {
  if (observed.status === 'bounced') return observed.permanent ? 'bounced' : 'softBounced';
  if (observed.status === 'failed') return 'rejected';
  return observed.status === 'sent' ? undefined : observed.status;
}
