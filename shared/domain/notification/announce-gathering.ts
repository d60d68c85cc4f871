import type { Gathering } from '../calendar/gathering.ts';
import type { GatheringEvent } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Announcement } from './audience.ts';
import type { NotificationSubject } from './kinds.ts';

/** People whom an event of a calendar concerns, found when it is told. */
export type Guests = {
  /** All members who want such news. */
  readonly invited: readonly PersonId[];
  readonly coming: readonly PersonId[];
  readonly undecided: readonly PersonId[];
};

/** Who is told what. Of what was called off by then nobody is told but that. */
export function announceGathering(
  event: GatheringEvent,
  { id: gatheringId, clusterId, status, startsAt }: Gathering,
  clusterTitle: string,
  { invited, coming, undecided }: Guests,
): Announcement[] {
  const data = { clusterId, clusterTitle, gatheringId, startsAt };
  const planned = status === 'planned';
  switch (event.type) {
    case 'gathering-planned':
      return planned ? [to(invited, { kind: 'gathering-planned', data })] : [];
    case 'gathering-changed':
      return planned && event.data.moved ? [to([...coming, ...undecided], { kind: 'gathering-changed', data })] : [];
    case 'gathering-cancelled':
      return [to([...coming, ...undecided], { kind: 'gathering-cancelled', data })];
    case 'gathering-reminded':
      // A clock that stood still reminds nobody of what has begun, nor of a time that is not true any more.
      return planned && startsAt === event.data.startsAt && event.at < startsAt
        ? [to(coming, { kind: 'gathering-reminder', data })]
        : [];
  }
}

const to = (personIds: readonly PersonId[], subject: NotificationSubject): Announcement => ({
  audience: { to: 'people', personIds },
  subject,
});
