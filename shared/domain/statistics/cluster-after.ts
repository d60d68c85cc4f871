import type { ClusterEvent } from '../event.ts';
import { membersAfter } from './members-after.ts';
import type { ClusterRecord } from './state.ts';

const unopened: ClusterRecord = {
  seq: 0,
  stage: 'application',
  industries: [],
  members: [],
  decisions: [],
};

/** Where the cluster stands after these; all others leave it where it is. */
const stages: Readonly<Record<string, ClusterRecord['stage']>> = {
  'cluster-opened': 'application',
  'cluster-reopened': 'application',
  'cluster-registered': 'active',
  'cluster-recovered': 'active',
  'cluster-suspended': 'suspended',
  'cluster-rejected': 'ended',
  'cluster-withdrawn': 'ended',
  'cluster-expired': 'ended',
  'cluster-closed': 'ended',
};

/** What is known of a cluster after one more of its events. */
export function clusterAfter(before: ClusterRecord = unopened, event: ClusterEvent): ClusterRecord {
  const { type, data } = event;
  const decision = decisionBy(before, event);
  const waits = stillWaits(before, event);
  return {
    seq: event.seq,
    stage: stages[type] ?? before.stage,
    industries: ('industries' in data ? data.industries : undefined) ?? before.industries,
    members: membersAfter(before.members, event),
    ...(waits === undefined ? {} : { filedAt: waits }),
    decisions: decision === undefined ? before.decisions : [...before.decisions, decision],
  };
}

/** Answering a question of the operator goes on with the same application; one sent back by the check ends. */
function stillWaits({ filedAt }: ClusterRecord, { type, data, at }: ClusterEvent): string | undefined {
  if (type === 'cluster-submitted') return filedAt ?? at;
  if (type === 'check-completed' && data.outcome === 'not-eligible') return undefined;
  return stages[type] === undefined ? filedAt : undefined;
}

function decisionBy(
  { filedAt }: ClusterRecord,
  { type, at }: ClusterEvent,
): ClusterRecord['decisions'][number] | undefined {
  if (type !== 'cluster-registered' && type !== 'cluster-rejected') return undefined;
  const seconds = filedAt === undefined ? 0 : Math.round((Date.parse(at) - Date.parse(filedAt)) / 1000);
  return { at, outcome: type === 'cluster-registered' ? 'registered' : 'rejected', seconds: Math.max(0, seconds) };
}
