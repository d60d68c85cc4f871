import type { NeedEvent } from '../../shared/domain/event.ts';
import { announceNeed } from '../../shared/domain/notification/announce-need.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import type { NotifyDeps } from './deps.ts';

/** Who is told what about a need. */
export async function aboutNeed(
  event: NeedEvent,
  { recipients }: Pick<NotifyDeps, 'recipients'>,
): Promise<Announcement[]> {
  const need = await recipients.need(event.aggregateId);
  const { lead } = await recipients.project(need.projectId);
  return announceNeed(event, need, lead);
}
