import type { PlatformEvent } from '../../shared/domain/event.ts';
import { announceCluster, organisationsOf } from '../../shared/domain/notification/announce-cluster.ts';
import { announceCityRequest } from '../../shared/domain/notification/announce-city-request.ts';
import { announceSender } from '../../shared/domain/notification/announce-sender.ts';
import { isAlive } from '../../shared/domain/cluster/access.ts';
import { announceOrganisation } from '../../shared/domain/notification/announce-organisation.ts';
import { announceWebhook } from '../../shared/domain/notification/announce-webhook.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import { aboutProject } from './about-project.ts';
import { aboutMatch } from './about-match.ts';
import { aboutNeed } from './about-need.ts';
import { aboutCommunity } from './about-community.ts';
import { aboutGathering } from './about-gathering.ts';
import type { NotifyDeps } from './deps.ts';

/** Who is told what, in the words of today: titles and names are those of the moment when it is told. */
export async function announcementsOf(
  event: PlatformEvent,
  { recipients, programmeOf }: Pick<NotifyDeps, 'recipients' | 'programmeOf'>,
): Promise<Announcement[]> {
  if (event.aggregate === 'sender') return announceSender(event);
  if (event.aggregate === 'webhook') return announceWebhook(event, await recipients.webhook(event.aggregateId));
  if (event.aggregate === 'organisation') {
    const { identifier, ...organisation } = await recipients.organisation(event.aggregateId);
    return announceOrganisation(event, {
      name: 'facts' in organisation ? organisation.facts?.name : undefined,
      identifier,
    });
  }
  if (event.aggregate === 'project') return aboutProject(event, { recipients });
  if (event.aggregate === 'gathering') return aboutGathering(event, { recipients });
  if (event.aggregate === 'need') return aboutNeed(event, { recipients });
  if (event.aggregate === 'city-request')
    return announceCityRequest(event, await recipients.cityRequest(event.aggregateId));
  if (event.aggregate === 'match') return aboutMatch(event, { recipients });
  // Its owner knows what it did itself.
  if (event.aggregate === 'mandate') return [];
  // Operators see it in the audit.
  if (event.aggregate === 'work-queue' || event.aggregate === 'switchboard') return [];
  // Who comes is seen in the event of the calendar.
  if (event.aggregate === 'attendance') return [];
  if (event.aggregate !== 'cluster') return aboutCommunity(event, { recipients });
  const { cluster, members } = await recipients.cluster(event.aggregateId, organisationsOf(event));
  const programme = programmeOf(cluster.programme.id, cluster.programme.version);
  const letter = 'letter' in event.data ? await recipients.letter(cluster.id, event.data.letter) : undefined;
  const byId = new Map(members.map((member) => [member.organisationId, member]));
  return announceCluster(event, {
    title: cluster.title,
    alive: isAlive(cluster),
    threshold: programme.threshold,
    member: (id) => {
      const member = byId.get(id);
      if (member === undefined) throw new Error('An event names an organisation that has no membership');
      return {
        name: member.facts.name,
        status: member.status,
        expiresAt: member.status === 'invited' ? member.expiresAt : undefined,
      };
    },
    addressee: () => (letter?.addressee?.kind === 'found' ? letter.addressee.name : (letter?.inn ?? '')),
    reason: (code) => programme.reasons[code]?.text ?? unknownReason,
  });
}

/** A code that only a later version of ours knows. */
const unknownReason = { ru: 'Причина указана в решении.', en: 'The decision states the reason.' };
