import type { EventMessage } from '../../shared/contracts/messages.ts';
import { isRegistered } from '../../shared/domain/cluster/access.ts';
import { isConfirmed } from '../../shared/domain/cluster/snapshot.ts';
import { ClusterId, type OrganisationId } from '../../shared/domain/ids.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import type { ProjectionDeps } from './deps.ts';
import { recountIn } from './recount-in.ts';
import { refreshCopy } from './refresh-copy.ts';
import { roundOf } from './round-of.ts';

/** Members at the same time; with 500 of them the work takes seconds. */
const atOnce = 10;

/**
 * The members of a registered cluster changed: those concerned come into the round of the watch where they belong now,
 * and are counted by what is known of them now; what changed while they joined is not missed.
 */
export async function onCluster(message: EventMessage, deps: ProjectionDeps): Promise<void> {
  const clusterId = ClusterId.parse(message.aggregateId);
  const loaded = await deps.clusters.load(clusterId);
  if (!loaded.ok || !(isRegistered(loaded.value) || loaded.value.status === 'closed')) return;
  const concerned = await concernedBy(message, clusterId, deps);
  await inParallel(concerned, atOnce, (id) => follow(clusterId, id, deps));
  // One after the other: each may change the cluster.
  for (const organisationId of concerned) await recountIn(clusterId, organisationId, deps);
  deps.log('projection-completed', { clusterId, count: concerned.length });
}

async function concernedBy(message: EventMessage, clusterId: ClusterId, deps: ProjectionDeps) {
  if (message.type !== 'cluster-registered' && message.type !== 'cluster-closed') {
    const { data } = await deps.events.event(message);
    return 'organisationId' in data ? [data.organisationId] : [];
  }
  const all = await deps.clusters.loadAll(clusterId);
  return all.ok ? all.value.members.filter(isConfirmed).map(({ organisationId }) => organisationId) : [];
}

async function follow(clusterId: ClusterId, organisationId: OrganisationId, deps: ProjectionDeps): Promise<void> {
  const organisation = await deps.organisations.load(organisationId);
  if (!organisation.ok) return;
  await refreshCopy(clusterId, organisation.value, deps);
  await deps.watch.place(organisationId, await roundOf(organisationId, clusterId, deps), deps.now());
}
