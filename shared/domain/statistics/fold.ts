import type { PlatformEvent } from '../event.ts';
import { clusterAfter } from './cluster-after.ts';
import { matchAfter, needAfter } from './matching-after.ts';
import { organisationAfter } from './organisation-after.ts';
import { projectAfter } from './project-after.ts';
import type { ClusterRecord, MatchRecord, NeedRecord, OrganisationRecord, ProjectRecord, Statistics } from './state.ts';

type Growing = {
  readonly organisations: Map<string, OrganisationRecord>;
  readonly clusters: Map<string, ClusterRecord>;
  readonly projects: Map<string, ProjectRecord>;
  readonly needs: Map<string, NeedRecord>;
  readonly matches: Map<string, MatchRecord>;
  readonly waiting: Map<string, PlatformEvent>;
};

/** The state after these events too. Those that are counted already change nothing. */
export function fold(state: Statistics, events: Iterable<PlatformEvent>): Statistics {
  const grown: Growing = {
    organisations: new Map(state.organisations),
    clusters: new Map(state.clusters),
    projects: new Map(state.projects),
    needs: new Map(state.needs),
    matches: new Map(state.matches),
    waiting: new Map(state.waiting),
  };
  for (const event of events) take(grown, event);
  return grown;
}

/** Only what clusters, their projects, needs and matches, and organisations do is counted. */
function take(state: Growing, event: PlatformEvent): void {
  const records = recordsOf(state, event);
  if (records === undefined) return;
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

function recordsOf(state: Growing, { aggregate }: PlatformEvent): ReadonlyMap<string, { seq: number }> | undefined {
  if (aggregate === 'cluster') return state.clusters;
  if (aggregate === 'project') return state.projects;
  if (aggregate === 'need') return state.needs;
  if (aggregate === 'match') return state.matches;
  return aggregate === 'organisation' ? state.organisations : undefined;
}

function apply({ clusters, organisations, projects, needs, matches }: Growing, event: PlatformEvent): void {
  if (event.aggregate === 'cluster')
    clusters.set(event.aggregateId, clusterAfter(clusters.get(event.aggregateId), event));
  else if (event.aggregate === 'project')
    projects.set(event.aggregateId, projectAfter(projects.get(event.aggregateId), event));
  else if (event.aggregate === 'need') needs.set(event.aggregateId, needAfter(event));
  else if (event.aggregate === 'match')
    matches.set(event.aggregateId, matchAfter(matches.get(event.aggregateId), event));
  else if (event.aggregate === 'organisation')
    organisations.set(event.aggregateId, organisationAfter(organisations.get(event.aggregateId), event));
}
