import type { ClusterEvent, OrganisationEvent, PlatformEvent } from '../event.ts';
import type { PersonId } from '../ids.ts';

const hour = 3_600_000;
/** Queues, their retries and a redrive by hand may take so long. */
const onItsWay = hour;
/** A run comes every day. Later, those who were told may have had their notifications erased. */
const remembered = 30 * 24 * hour;

const decisions: readonly PlatformEvent['type'][] = ['cluster-registered', 'cluster-rejected', 'action-requested'];

/** The decisions of which somebody must have been told by now. */
export const decisionsToTell = (events: readonly PlatformEvent[], now: Date): readonly ClusterEvent[] =>
  events.flatMap((event) => {
    const age = now.getTime() - Date.parse(event.at);
    const isDue = decisions.includes(event.type) && age > onItsWay && age < remembered;
    return isDue && event.aggregate === 'cluster' ? [event] : [];
  });

/** Somebody acts for the founder who did so already when it was decided. */
export const couldBeTold = (
  { at, actor }: ClusterEvent,
  founder: { readonly representatives: readonly PersonId[]; readonly events: readonly PlatformEvent[] },
): boolean =>
  founder.representatives.some((person) => person !== actor) &&
  !founder.events.some((event) => event.at > at && isHandover(event));

const isHandover = ({ type }: PlatformEvent): boolean =>
  type === ('representation-handed-over' satisfies OrganisationEvent['type']);
