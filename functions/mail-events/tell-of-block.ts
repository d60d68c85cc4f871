import { groupOf } from '../../shared/domain/notification/group.ts';
import { tellUndelivered } from '../runtime/tell-undelivered.ts';
import type { Watched } from '../store/mail-feedback-store.ts';
import type { Blocked } from './block-addresses.ts';
import type { MailEventsDeps } from './deps.ts';

/**
 * What follows from an address that takes no letters: its owner is told in the app, and whoever invited through it.
 * A complaint also switches off what it was about. Before the letter's fate is recorded, so that a crash repeats it.
 */
export async function tellOfBlock({ reason, at }: Blocked, letter: Watched, deps: MailEventsDeps): Promise<void> {
  const { personId } = letter.ref;
  const news = await deps.mails.notificationsOf(letter);
  const now = new Date(at);
  if (reason === 'complaint' && letter.email.status !== 'complained') {
    const groups = new Set(news.map(({ kind }) => groupOf[kind]));
    const pace = Object.fromEntries([...groups].map((group) => [group, 'off' as const]));
    await deps.settings.put(personId, { pace }, now);
  }
  // Of one block there is one notice: its time is that of the block, however often its event comes.
  const ref = { personId, at, eventId: `address:${reason}` };
  await deps.notifications.put(ref, { kind: 'address-broken', data: { reason } }, now);
  await tellUndelivered(news, now, deps);
}
