import type { PersonId } from '../../shared/domain/ids.ts';
import { groupOf } from '../../shared/domain/notification/group.ts';
import type { EmailState, Notification } from '../../shared/domain/notification/notification.ts';
import { mailableAt } from '../../shared/domain/notification/when-to-mail.ts';
import type { MailDeps } from './deps.ts';

type Closed =
  | { readonly status: 'off'; readonly why: 'settings' | 'no-address' | 'unknown-person' }
  | { readonly status: 'suppressed' };
type Addressee =
  | { readonly to: string; readonly language: 'ru' | 'en'; readonly wanted: readonly Notification[] }
  | { readonly quietUntil: Date }
  | { readonly close: Closed };

/** Where the letter goes and what of it is wanted, or why there is none: asked at the last moment, since people change their mind. */
export async function addressee(
  personId: PersonId,
  notifications: readonly Notification[],
  { settings, people, suppressions, now }: Pick<MailDeps, 'settings' | 'people' | 'suppressions' | 'now'>,
): Promise<Addressee> {
  const chosen = await settings.get(personId);
  const wanted = notifications.filter(({ kind }) => chosen.pace[groupOf[kind]] !== 'off');
  if (wanted.length === 0) return { close: { status: 'off', why: 'settings' } };
  const at = now();
  const quietUntil = mailableAt(wanted, chosen, at);
  if (quietUntil > at) return { quietUntil };
  const person = await people.get(personId);
  if (person === undefined) return { close: { status: 'off', why: 'unknown-person' } };
  if (person.email === undefined) return { close: { status: 'off', why: 'no-address' } };
  if (await suppressions.isSuppressed(person.email)) return { close: { status: 'suppressed' } };
  return { to: person.email, language: person.language, wanted };
}

/** As the state of a letter. */
export const closed = (close: Closed, attempts: number): Extract<EmailState, { status: 'off' | 'suppressed' }> =>
  close.status === 'off' ? { ...close, attempts } : { ...close, attempts };
