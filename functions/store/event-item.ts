import { randomBytes } from 'node:crypto';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import {
  type Aggregate,
  ClusterEvent,
  noHash,
  OrganisationEvent,
  type PlatformEvent,
} from '../../shared/domain/event.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import { sealedBody } from '../../shared/domain/proof/sealed-body.ts';
import { hashOf, sha256 } from './hashing.ts';
import { eventKey, feedList, listingIndex, unsentIndex } from './keys.ts';
import type { Item, Key, Write } from './table.ts';
import { absent } from './table.ts';

type Step = {
  readonly before: { readonly lastEventHash: string } | undefined;
  readonly after: { readonly id: string; readonly version: number };
  readonly fact: { readonly type: string; readonly data: object };
  readonly actor: PersonId | 'system';
  readonly at: Date;
};

/** The event of one step of an aggregate, chained to the one before it; its schema parses it. */
export function chained(aggregate: Aggregate, { before, after, fact, actor, at }: Step) {
  const event = {
    ...fact,
    aggregate,
    aggregateId: after.id,
    id: `${after.id}:${after.version}`,
    seq: after.version,
    at: at.toISOString(),
    actor,
    previousHash: before?.lastEventHash ?? noHash,
  };
  const salt = randomBytes(16).toString('hex');
  const seal = { recipe: 2, salt, actor: actorSeal(salt, actor) } as const;
  return { ...event, seal, hash: hashOf(sealedBody(event, seal)) };
}

/** What stands for the actor in public. Without the salt nobody can try out who it was. */
export const actorSeal = (salt: string, actor: string): string => sha256(`${salt}:${actor}`);

export const clusterEvent = (change: ClusterChange): ClusterEvent => ClusterEvent.parse(chained('cluster', change));

export const organisationEvent = (change: OrganisationChange): OrganisationEvent =>
  OrganisationEvent.parse(chained('organisation', change));

/** Audit log, timeline, feed and outbox at once: the `unsent` index holds it until the relay has handed it on. */
export const putEvent = (event: PlatformEvent): Extract<Write, { put: Item & Key }> => ({
  put: {
    ...eventKey(event.aggregate, event.aggregateId, event.seq),
    entity: 'event',
    version: 1,
    ...event,
    ...unsentIndex(event.at, event.id),
    ...listingIndex(feedList(event.at.slice(0, 10)), `${event.at}#${event.id}`),
  },
  when: absent,
});
