import { mostSoftBounces } from '../../shared/domain/notification/after-soft-bounce.ts';
import type { MailEventsDeps } from './deps.ts';
import { isPermanent, type ProviderEvent, tookBack } from './provider-event.ts';

type Detail = ProviderEvent['detail'];
/** Why we do not write to an address any more, and since when. */
export type Blocked = { readonly reason: 'bounce' | 'complaint' | 'soft-bounces'; readonly at: string };

/** Puts addresses on the list of those that we must not write to again, if this event says so. */
export async function blockAddresses(
  detail: Detail,
  at: Date,
  { suppressions }: Pick<MailEventsDeps, 'suppressions'>,
): Promise<Blocked | undefined> {
  if (detail.eventType === 'Complaint' && !tookBack(detail)) {
    const [first] = await all(detail.complaint.complainedRecipients, (address) =>
      suppressions.suppress(address, 'complaint', at),
    );
    return first && { reason: 'complaint', at: first.at };
  }
  if (detail.eventType !== 'Bounce') return undefined;
  if (isPermanent(detail)) {
    const [first] = await all(detail.bounce.bouncedRecipients, (address) =>
      suppressions.suppress(address, 'bounce', at),
    );
    return first && { reason: 'bounce', at: first.at };
  }
  // A full mailbox or a server that is down blocks nothing, unless it stays so.
  const [dead] = await all(detail.bounce.bouncedRecipients, async (address) => {
    const count = await suppressions.softBounces(address, detail.mail.messageId, at);
    return count >= mostSoftBounces ? suppressions.suppress(address, 'bounce', at) : undefined;
  });
  return dead && { reason: 'soft-bounces', at: dead.at };
}

async function all<Answer>(
  recipients: readonly { readonly emailAddress: string }[],
  each: (address: string) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const recipient of recipients) answers.push(await each(plainAddress(recipient)));
  return answers;
}

/** `Anna <a@example.org>` and `<a@example.org>` are the address in them. */
const plainAddress = ({ emailAddress }: { readonly emailAddress: string }): string =>
  /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress;
