import type { ItemOf } from '../../api/client.ts';
import type { EventType } from '../../../../shared/domain/event.ts';
import { isEventType } from '../../parts/event-texts.ts';

type Words = {
  /** Absent for a type of event that this portal does not know yet. */
  readonly type?: EventType;
  readonly organisationId?: string;
  /** How many there were then. */
  readonly participants?: number;
};

/** What an entry says, in parts. */
export const timelineWords = ({ type, data }: ItemOf<'readTimeline'>): Words => {
  const { organisationId, participants } = data;
  return {
    ...(isEventType(type) ? { type } : {}),
    // That a cluster was opened, or is at risk, is about the cluster.
    ...(typeof organisationId === 'string' && !type.startsWith('cluster-') ? { organisationId } : {}),
    ...(typeof participants === 'number' ? { participants } : {}),
  };
};
