import { groupOf } from '../../shared/domain/notification/group.ts';
import type { Notification } from '../../shared/domain/notification/notification.ts';
import type { Language } from '../../shared/domain/notification/texts.ts';
import type { Letter } from '../gateways/mail.ts';
import { mailTags } from '../runtime/mail-tags.ts';
import { unsubscribeToken } from '../runtime/unsubscribe-token.ts';
import type { Lease } from '../store/mail-store.ts';
import type { MailDeps } from './deps.ts';
import { render } from './render.ts';

type Addressee = { readonly to: string; readonly language: Language; readonly wanted: readonly Notification[] };

/** The letter as the provider gets it. One click ends the letters of all groups that it is about. */
export function letterTo(
  { to, language, wanted }: Addressee,
  { ref, attempts }: Lease,
  { portalUrl, unsubscribeKey }: Pick<MailDeps, 'portalUrl' | 'unsubscribeKey'>,
): Letter {
  const groups = [...new Set(wanted.map(({ kind }) => groupOf[kind]))];
  const token = unsubscribeToken({ personId: ref.personId, groups }, unsubscribeKey);
  const unsubscribePage = `${portalUrl}/unsubscribe?token=${token}`;
  return {
    to,
    ...render(wanted, language, { portalUrl, unsubscribePage }),
    unsubscribeUrl: `${portalUrl}/api/public/unsubscribe?token=${token}`,
    notices: wanted.length,
    tags: mailTags(ref, attempts),
  };
}
