import type { Cluster, ClusterStatus } from '../cluster/cluster.ts';
import type { EventType, PlatformEvent } from '../event.ts';
import type { FaultKind } from './fault.ts';

type Move = { readonly from: readonly (ClusterStatus | undefined)[]; readonly to: ClusterStatus };

/** The way of a cluster, written down apart from the decisions that take it. Other events leave it where it is. */
const moves: Partial<Record<EventType, Move>> = {
  'cluster-opened': { from: [undefined], to: 'gathering' },
  'cluster-submitted': { from: ['gathering', 'action-needed'], to: 'checking' },
  'check-completed': { from: ['checking'], to: 'in-review' },
  'action-requested': { from: ['in-review'], to: 'action-needed' },
  'action-answered': { from: ['action-needed'], to: 'in-review' },
  'cluster-registered': { from: ['in-review'], to: 'active' },
  'cluster-rejected': { from: ['in-review'], to: 'rejected' },
  'cluster-reopened': { from: ['rejected'], to: 'gathering' },
  'cluster-withdrawn': { from: ['gathering', 'checking', 'in-review', 'action-needed'], to: 'withdrawn' },
  'cluster-expired': { from: ['gathering'], to: 'expired' },
  'cluster-at-risk': { from: ['active'], to: 'at-risk' },
  'cluster-recovered': { from: ['at-risk', 'suspended'], to: 'active' },
  'cluster-suspended': { from: ['at-risk'], to: 'suspended' },
  'cluster-closed': { from: ['suspended'], to: 'closed' },
};

/** A cluster is where its events lead, and they went no way that there is not. */
export function stateFaults(events: readonly PlatformEvent[], { status }: Cluster): readonly FaultKind[] {
  let now: ClusterStatus | undefined;
  for (const event of events) {
    const move = moves[event.type];
    if (move === undefined) continue;
    if (!move.from.includes(now)) return ['state-not-told'];
    now = sentBack(event) ? 'gathering' : move.to;
  }
  return now === status ? [] : ['state-not-told'];
}

const sentBack = (event: PlatformEvent): boolean =>
  event.type === 'check-completed' && event.data.outcome === 'not-eligible';
