import type { MatchEvent } from '../../shared/domain/event.ts';
import { announceMatch } from '../../shared/domain/notification/announce-match.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import type { NotifyDeps } from './deps.ts';

/** Who is told what about a match, in the words of today. */
export async function aboutMatch(
  event: MatchEvent,
  { recipients }: Pick<NotifyDeps, 'recipients'>,
): Promise<Announcement[]> {
  const match = await recipients.match(event.aggregateId);
  const need = await recipients.need(match.needId);
  const { lead } = await recipients.project(match.projectId);
  const owner = await recipients.organisation(match.organisationId);
  const ownerName = 'facts' in owner ? (owner.facts?.name ?? '') : '';
  return announceMatch(event, { match, need, lead, ownerName });
}
