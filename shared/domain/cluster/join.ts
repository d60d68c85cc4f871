import type { Milestone } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Programme } from '../../programme/programme.ts';
import { isRegistered } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { marked } from './lapse.ts';
import type { ConfirmedMember, Member } from './member.ts';
import { counted, recount } from './member-counts.ts';
import { next } from './next.ts';
import { recoveredFrom } from './risk.ts';

type Joining = {
  readonly as: 'invitation-accepted' | 'join-approved';
  readonly before: Member;
  readonly member: ConfirmedMember & { readonly role: 'participant' | 'partner' };
  readonly by: { readonly actor: PersonId; readonly at: Date };
};

/** A confirmation takes effect: counts, milestone, and the recovery of a cluster that was at risk or suspended. */
export function join(cluster: Cluster, { as, before, member, by }: Joining, programme: Programme): ClusterChange {
  const joining = isRegistered(cluster) ? marked(member, by.at, programme) : member;
  const counts = recount(cluster.counts, before, joining);
  const participants = counted(counts);
  const milestone = reached(participants, cluster.milestone, programme);
  const joined = { ...cluster, counts, milestone: milestone ?? cluster.milestone };
  const members = [{ ...joining, version: cluster.version + 1 }];
  const active = participants >= programme.threshold ? recoveredFrom(joined) : undefined;
  if (active) return next(cluster, active, recovered(member, participants), by, { members });
  const data = {
    organisationId: member.organisationId,
    role: member.role,
    participants,
    ...(milestone === undefined ? {} : { milestone }),
  };
  return next(cluster, joined, { type: as, data }, by, { members });
}

const recovered = ({ organisationId, role }: Joining['member'], participants: number) =>
  ({ type: 'cluster-recovered', data: { organisationId, participants, role } }) as const;

/** The highest milestone that this number of participants reaches and nobody was told of yet. */
function reached(participants: number, told: number, { milestones, threshold }: Programme): Milestone | undefined {
  return milestones.findLast((share) => share > told && participants * 100 >= share * threshold);
}
