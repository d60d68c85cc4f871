import type { EmailState, Notification } from '../../shared/domain/notification/notification.ts';
import { wantsEmail } from '../../shared/domain/notification/settings.ts';
import type { MailDeps } from './deps.ts';

type Addressee =
  | { readonly to: string; readonly language: 'ru' | 'en' }
  | { readonly close: Extract<EmailState, { status: 'off' | 'suppressed' }> };

/** Where the letter goes, or why there is none: asked at the last moment, since people change their mind. */
export async function addressee(
  { personId, kind, email: { attempts } }: Notification,
  { settings, people, suppressions }: Pick<MailDeps, 'settings' | 'people' | 'suppressions'>,
): Promise<Addressee> {
  if (!wantsEmail(await settings.get(personId), kind)) return { close: { status: 'off', attempts, why: 'settings' } };
  const person = await people.get(personId);
  if (person === undefined) return { close: { status: 'off', attempts, why: 'unknown-person' } };
  if (person.email === undefined) return { close: { status: 'off', attempts, why: 'no-address' } };
  if (await suppressions.isSuppressed(person.email)) return { close: { status: 'suppressed', attempts } };
  return { to: person.email, language: person.language };
}
