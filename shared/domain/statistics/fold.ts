import type { PlatformEvent } from '../event.ts';
import { clusterAfter } from './cluster-after.ts';
import { organisationAfter } from './organisation-after.ts';
import type { ClusterRecord, OrganisationRecord, Statistics } from './state.ts';

type Growing = {
  readonly organisations: Map<string, OrganisationRecord>;
  readonly clusters: Map<string, ClusterRecord>;
  readonly waiting: Map<string, PlatformEvent>;
};

/** The state after these events too. Those that are counted already change nothing. */
export function fold(state: Statistics, events: Iterable<PlatformEvent>): Statistics {
  const grown: Growing = {
    organisations: new Map(state.organisations),
    clusters: new Map(state.clusters),
    waiting: new Map(state.waiting),
  };
  for (const event of events) take(grown, event);
  return grown;
}

/** Only what clusters and organisations do is counted. */
function take(state: Growing, event: PlatformEvent): void {
  const records = event.aggregate === 'cluster' ? state.clusters : state.organisations;
  if (event.aggregate !== 'cluster' && event.aggregate !== 'organisation') return;
  const expected = (records.get(event.aggregateId)?.seq ?? 0) + 1;
  if (event.seq > expected) state.waiting.set(event.id, event);
  if (event.seq !== expected) return;
  let next: PlatformEvent | undefined = event;
  while (next !== undefined) {
    state.waiting.delete(next.id);
    apply(state, next);
    next = state.waiting.get(`${next.aggregateId}:${next.seq + 1}`);
  }
}

function apply({ clusters, organisations }: Growing, event: PlatformEvent): void {
  if (event.aggregate === 'cluster')
    clusters.set(event.aggregateId, clusterAfter(clusters.get(event.aggregateId), event));
  else if (event.aggregate === 'organisation')
    organisations.set(event.aggregateId, organisationAfter(organisations.get(event.aggregateId), event));
}
