import { expect } from 'vitest';
import type { ClusterChange } from '../../../shared/domain/cluster/change.ts';
import { clusterClock, memberClock } from '../../../shared/domain/cluster/clocks.ts';
import { Cluster, type ClusterStatus, type MemberCounts } from '../../../shared/domain/cluster/cluster.ts';
import { Member, type MemberStatus } from '../../../shared/domain/cluster/member.ts';
import { open } from '../../../shared/domain/cluster/open.ts';
import { tickCluster } from '../../../shared/domain/cluster/tick-cluster.ts';
import { tickInvitation } from '../../../shared/domain/cluster/tick-invitation.ts';
import type { Snapshot } from '../../../shared/domain/cluster/submission.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { representative } from '../../builders/actor.ts';
import { clusterId, firstDay, projectId } from '../../builders/ids.ts';
import { participant } from '../../builders/organisation.ts';
import { accepted } from '../../builders/outcome.ts';
import { attempt, type Step } from './walk-attempts.ts';

/** The programme with a threshold that a walk of seven organisations reaches. */
export const small: Programme = { ...mic, threshold: 3 };

export type Walk = {
  readonly cluster: Cluster;
  readonly members: ReadonlyMap<number, Member>;
  readonly snapshot: Snapshot | undefined;
  readonly now: Date;
  readonly events: number;
  readonly milestones: readonly number[];
};

export function startOfWalk(): Walk {
  const content = { title: 'Микроэлектроника', summary: 'Полный цикл производства', industries: ['26'] };
  const project = { title: 'Контроллер', goal: 'Спроектировать и испытать', stage: 'idea' } as const;
  const by = representative(1);
  const opening = {
    id: clusterId(),
    projectId: projectId(),
    content,
    project,
    contribution: undefined,
    by,
    at: firstDay,
  };
  const { after, members } = accepted(open(participant(1), opening, small));
  const first = members.map((member) => [1, member] as const);
  return { cluster: after, members: new Map(first), snapshot: undefined, now: firstDay, events: 1, milestones: [] };
}

/** One step of anybody: refused, nothing changes; accepted, everything that was promised holds. */
export function walkStep(walk: Walk, step: Step): Walk {
  const now = new Date(walk.now.getTime() + step.days * 86_400_000);
  const change = attempt({ ...walk, now }, step, small);
  const after = change === undefined ? { ...walk, now } : apply({ ...walk, now }, change);
  expectClocksEnd(after);
  return after;
}

const numberOf = ({ organisationId }: Member): number => Number.parseInt(organisationId.slice(-4), 16);

function apply(walk: Walk, change: ClusterChange): Walk {
  const { after, fact, before } = change;
  expect(before).toBe(walk.cluster);
  expect(Cluster.parse({ ...after })).toEqual(after);
  expect(after.version).toBe(walk.cluster.version + 1);
  expect(edges[walk.cluster.status]).toContain(after.status);
  const members = new Map(walk.members);
  for (const member of change.members) {
    expect(Member.parse({ ...member })).toEqual(member);
    expect(member.version).toBe(after.version);
    const was = members.get(numberOf(member));
    expect(memberEdges[was?.status ?? 'none']).toContain(member.status);
    // Only the invited one, and only in time.
    if (was?.status === 'invited' && member.status === 'confirmed') {
      expect(was.expiresAt > walk.now.toISOString()).toBe(true);
      expect(change.actor).toBe(`person-${numberOf(member)}`);
    }
    members.set(numberOf(member), member);
  }
  expect(after.counts).toEqual(countsOf([...members.values()]));
  expectMilestones(walk, after);
  const told = 'milestone' in fact.data && fact.data.milestone !== undefined ? [fact.data.milestone] : [];
  if (after.status === 'active') expect(after.counts.participants).toBeGreaterThanOrEqual(small.threshold);
  if (after.status === 'at-risk') expect(after.counts.participants).toBeLessThan(small.threshold);
  if (fact.type === 'cluster-registered') expect(change.decision?.outcome).toBe('register');
  const snapshot = change.snapshot ?? walk.snapshot;
  return {
    ...walk,
    cluster: after,
    members,
    snapshot,
    events: walk.events + 1,
    milestones: [...walk.milestones, ...told],
  };
}

/** Told once each, only upwards. */
function expectMilestones({ cluster, milestones }: Walk, after: Cluster): void {
  expect(after.milestone).toBeGreaterThanOrEqual(cluster.milestone);
  expect([...new Set(milestones)].toSorted((a, b) => a - b)).toEqual(milestones);
}

/** A clock that is told when it is due is not due any more: none is told for ever. None is told too early. */
function expectClocksEnd({ cluster, members, now }: Walk): void {
  const due = clusterClock(cluster, small);
  if (due !== undefined && cluster.status !== 'checking') {
    const at = due > now.toISOString() ? new Date(due) : now;
    const change = tickCluster(cluster, at, small);
    expect(change && later(clusterClock(change.after, small), at)).toBe(true);
    expect(tickCluster(cluster, new Date(Date.parse(due) - 1), small)).toBeUndefined();
  }
  for (const member of members.values()) {
    const clock = memberClock(member, small);
    if (clock === undefined) continue;
    const at = clock > now.toISOString() ? new Date(clock) : now;
    const [told] = tickInvitation(cluster, member, at, small)?.members ?? [];
    expect(told && later(memberClock(told, small), at)).toBe(true);
  }
}

const later = (clock: string | undefined, at: Date): boolean => clock === undefined || clock > at.toISOString();

function countsOf(members: readonly Member[]): MemberCounts {
  const confirmed = members.filter(({ status }) => status === 'confirmed');
  return {
    participants: confirmed.filter(({ role }) => role !== 'partner').length,
    lapsed: confirmed.filter((member) => 'lapsed' in member).length,
    partners: confirmed.filter(({ role }) => role === 'partner').length,
    invited: members.filter(({ status }) => status === 'invited').length,
    requested: members.filter(({ status }) => status === 'requested').length,
  };
}

/** The lifecycle: where each status may lead. An answer that changes the application leads back to the check. */
const edges: Record<ClusterStatus, readonly ClusterStatus[]> = {
  gathering: ['gathering', 'checking', 'withdrawn', 'expired'],
  checking: ['checking', 'gathering', 'in-review', 'withdrawn'],
  'in-review': ['in-review', 'action-needed', 'active', 'rejected', 'withdrawn'],
  'action-needed': ['action-needed', 'in-review', 'checking', 'withdrawn'],
  active: ['active', 'at-risk'],
  'at-risk': ['at-risk', 'active', 'suspended'],
  suspended: ['suspended', 'active', 'closed'],
  closed: ['closed'],
  rejected: ['rejected', 'gathering'],
  withdrawn: ['withdrawn'],
  expired: ['expired'],
};

const invitable = ['invited', 'requested'] as const;
const memberEdges: Record<MemberStatus | 'none', readonly MemberStatus[]> = {
  none: invitable,
  invited: ['invited', 'confirmed', 'declined', 'expired', 'revoked'],
  requested: ['requested', 'confirmed', 'refused', 'withdrawn'],
  confirmed: ['left', 'removed'],
  declined: invitable,
  expired: invitable,
  revoked: invitable,
  refused: invitable,
  withdrawn: invitable,
  left: invitable,
  removed: invitable,
};
