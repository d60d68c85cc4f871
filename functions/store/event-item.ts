import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import { ClusterEvent, noHash, OrganisationEvent, type PlatformEvent } from '../../shared/domain/event.ts';
import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { hashOf } from './hashing.ts';
import { eventKey, unsentIndex } from './keys.ts';
import type { Item, Key, Write } from './table.ts';
import { absent } from './table.ts';

/** The event of a cluster's change, chained to the one before it. */
export const clusterEvent = ({ before, after, fact, actor, at }: ClusterChange): ClusterEvent =>
  ClusterEvent.parse(
    sealed({
      ...fact,
      aggregate: 'cluster',
      aggregateId: after.id,
      id: `${after.id}:${after.version}`,
      seq: after.version,
      at: at.toISOString(),
      actor,
      previousHash: before?.lastEventHash ?? noHash,
    }),
  );

/** The event of an organisation's change, chained to the one before it. */
export const organisationEvent = ({ before, after, fact, actor, at }: OrganisationChange): OrganisationEvent =>
  OrganisationEvent.parse(
    sealed({
      ...fact,
      aggregate: 'organisation',
      aggregateId: after.id,
      id: `${after.id}:${after.version}`,
      seq: after.version,
      at: at.toISOString(),
      actor,
      previousHash: before?.lastEventHash ?? noHash,
    }),
  );

const sealed = <Event extends object>(event: Event) => ({ ...event, hash: hashOf(event) });

/** Audit log, timeline and outbox at once: the `unsent` index holds it until the relay has handed it on. */
export const putEvent = (event: PlatformEvent): Extract<Write, { put: Item & Key }> => ({
  put: {
    ...eventKey(event.aggregate, event.aggregateId, event.seq),
    entity: 'event',
    version: 1,
    ...event,
    ...unsentIndex(event.at, event.id),
  },
  when: absent,
});
