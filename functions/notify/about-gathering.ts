import type { GatheringEvent } from '../../shared/domain/event.ts';
import { announceGathering, type Guests } from '../../shared/domain/notification/announce-gathering.ts';
import type { Announcement } from '../../shared/domain/notification/audience.ts';
import type { GatheringId, PersonId } from '../../shared/domain/ids.ts';
import type { NotifyDeps } from './deps.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { readersOf } from './readers-of.ts';

type Deps = Pick<NotifyDeps, 'recipients'>;

/** Who is told what about an event of a calendar, in the words of today. */
export async function aboutGathering(event: GatheringEvent, deps: Deps): Promise<Announcement[]> {
  const gathering = await deps.recipients.gathering(event.aggregateId);
  const { clusterId } = gathering;
  const { cluster } = await deps.recipients.cluster(clusterId, []);
  const announced = { clusterId, threadId: undefined, mentions: [], concerns: 'members' } as const;
  const guests: Guests =
    event.type === 'gathering-planned'
      ? { invited: (await readersOf(announced, deps)).told, coming: [], undecided: [] }
      : { invited: [], ...(await answeredBy(event.aggregateId, deps)) };
  return announceGathering(event, gathering, cluster.title, guests);
}

/** Representatives of those who want to come, and who may. */
async function answeredBy(id: GatheringId, { recipients }: Deps) {
  const answers = await recipients.attendances(id);
  const people = async (wanted: 'yes' | 'maybe'): Promise<PersonId[]> => {
    const organisations = answers.flatMap(({ answer, organisationId }) => (answer === wanted ? [organisationId] : []));
    return (await inParallel(organisations, 25, (one) => recipients.representatives(one))).flat();
  };
  return { coming: await people('yes'), undecided: await people('maybe') };
}
