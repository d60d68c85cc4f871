import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { organisationStatuses } from '../../shared/domain/organisation/organisation.ts';
import type { FaultKind } from '../../shared/domain/verification/fault.ts';
import { clustersList, organisationsList } from '../store/keys.ts';
import { aggregateAt, counterAt } from '../store/read-key.ts';
import type { Item } from '../store/table.ts';
import type { Position } from '../store/verification-store.ts';
import type { VerifyDeps } from './deps.ts';
import { lookAtCluster, lookAtOrganisation } from './look-at-aggregate.ts';
import { faultsIn, findParents, lookAtItem, type Seen } from './look-at-item.ts';
import { twice } from './twice.ts';

/** An id, or what else says where to look, and never a person. */
type Found = {
  readonly kind: FaultKind;
  readonly aggregateId?: string | undefined;
  readonly entity?: string;
  readonly eventId?: string;
};
type Page = { readonly found: readonly Found[]; readonly checked: number; readonly next: Position['after'] };
/** One part of the walk, a page at a time. */
export type Walk = (after: Position['after'], deps: VerifyDeps, seen: Seen) => Promise<Page>;

/** Aggregates in one request: all of each is read. */
const perPage = 50;
/** Items in one request; a megabyte at most. */
const itemsPerPage = 1000;

const walkList =
  (partition: string, look: (id: string, deps: VerifyDeps) => Promise<readonly FaultKind[]>): Walk =>
  async (after, deps) => {
    const { ids, next } = await deps.store.page(partition, after, perPage);
    const faulty = await twice(ids, (id) => look(id, deps), deps);
    return { found: faulty.map(({ thing, kind }) => ({ kind, aggregateId: thing })), checked: ids.length, next };
  };

const walkItems: Walk = async (after, deps, seen) => {
  const { items, next } = await deps.items.page(after, itemsPerPage);
  await findParents(items, deps, seen);
  const again = ({ pk, sk }: Item) => lookAtItem({ pk: String(pk), sk: String(sk) }, deps, seen);
  const faulty = await twice(items, (item) => faultsIn(item, deps, seen), deps, again);
  return { found: faulty.map(({ thing, kind }) => ({ kind, ...placeOf(thing) })), checked: items.length, next };
};

function placeOf({ pk, entity, eventId }: Item): Omit<Found, 'kind'> {
  const aggregateId = aggregateAt(String(pk))?.id ?? counterAt(String(pk))?.id;
  return { aggregateId, entity: String(entity), ...(typeof eventId === 'string' ? { eventId } : {}) };
}

/** All clusters, all organisations, and then every item there is. */
export const walks = (): readonly Walk[] => [
  ...Cluster.options.map(({ shape }) => walkList(clustersList(shape.status.value), lookAtCluster)),
  ...organisationStatuses().map((status) => walkList(organisationsList(status), lookAtOrganisation)),
  walkItems,
];
