import { sentOfTags } from '../runtime/mail-tags.ts';
import { blockAddresses } from './block-addresses.ts';
import type { MailEventsDeps } from './deps.ts';
import type { ProviderEvent } from './provider-event.ts';
import { recordFate } from './record-fate.ts';
import { stopSender } from './stop-sender.ts';
import { tellOfBlock } from './tell-of-block.ts';

/** What became of a letter: on the letter, on the list of addresses that we must not write to again, in the counts. */
export async function onProviderEvent({ time, detail }: ProviderEvent, deps: MailEventsDeps): Promise<void> {
  const at = new Date(time);
  const { messageId } = detail.mail;
  // First, and even when the letter is gone: the address is as bad as before.
  const blocked = await blockAddresses(detail, at, deps);
  if (detail.eventType === 'other') return;

  const sent = sentOfTags(detail.mail.tags) ?? (await deps.feedback.sentAs(messageId));
  if (sent === undefined) return deps.log('mail-event-unknown', { messageId, kind: detail.eventType });
  const watched = detail.eventType === 'Bounce' || detail.eventType === 'Complaint';
  const letter = watched ? await deps.feedback.load(sent.ref) : undefined;
  if (blocked !== undefined && letter !== undefined) await tellOfBlock(blocked, letter, deps);

  const { news, fate } = await recordFate(detail, sent, letter, at, deps);
  if (news && fate !== undefined) await deps.sender.add((await deps.sender.current()).run, fate, at);
  if (fate === 'bounced') await stopSender(at, deps);
  const { ref } = sent;
  const named = 'letterId' in ref ? { letterId: ref.letterId } : { eventId: ref.eventId };
  deps.log('mail-event-recorded', { messageId, ...named, kind: detail.eventType, outcome: news });
}
