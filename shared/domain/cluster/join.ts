import type { Milestone } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Programme } from '../../programme/programme.ts';
import type { ClusterChange } from './change.ts';
import type { ActiveCluster, Cluster } from './cluster.ts';
import type { ConfirmedMember, Member } from './member.ts';
import { recount } from './member-counts.ts';
import { next } from './next.ts';

type Joining = {
  readonly as: 'invitation-accepted' | 'join-approved';
  readonly before: Member;
  readonly member: ConfirmedMember & { readonly role: 'participant' | 'partner' };
  readonly by: { readonly actor: PersonId; readonly at: Date };
};

/** A confirmation takes effect: counts, milestone, and the recovery of a cluster that was at risk or suspended. */
export function join(cluster: Cluster, { as, before, member, by }: Joining, programme: Programme): ClusterChange {
  const counts = recount(cluster.counts, before, member);
  const milestone = reached(counts.participants, cluster.milestone, programme);
  const joined = { ...cluster, counts, milestone: milestone ?? cluster.milestone };
  const members = [{ ...member, version: cluster.version + 1 }];
  const active = counts.participants >= programme.threshold ? recoveredFrom(joined) : undefined;
  if (active) return next(cluster, active, recovered(member, counts.participants), by, { members });
  const data = {
    organisationId: member.organisationId,
    role: member.role,
    participants: counts.participants,
    ...(milestone === undefined ? {} : { milestone }),
  };
  return next(cluster, joined, { type: as, data }, by, { members });
}

function recoveredFrom(cluster: Cluster): ActiveCluster | undefined {
  if (cluster.status === 'at-risk') {
    const { atRiskSince, deadline, notices, ...rest } = cluster;
    return { ...rest, status: 'active' };
  }
  if (cluster.status !== 'suspended') return undefined;
  const { suspendedAt, ...rest } = cluster;
  return { ...rest, status: 'active' };
}

const recovered = ({ organisationId, role }: Joining['member'], participants: number) =>
  ({ type: 'cluster-recovered', data: { organisationId, participants, role } }) as const;

/** The highest milestone that this number of participants reaches and nobody was told of yet. */
function reached(participants: number, told: number, { milestones, threshold }: Programme): Milestone | undefined {
  return milestones.findLast((share) => share > told && participants * 100 >= share * threshold);
}
