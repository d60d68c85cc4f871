import type { PersonId } from '../ids.ts';
import type { Programme } from '../../programme/programme.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { ended } from './end-membership.ts';
import type { ConfirmedMember } from './member.ts';
import { counted, recount } from './member-counts.ts';
import { next } from './next.ts';
import { putAtRisk } from './risk.ts';

type Departure = {
  readonly status: 'left' | 'removed';
  readonly reason: string | undefined;
  readonly by: { readonly actor: PersonId; readonly at: Date };
};

/** A confirmed member goes. A registered cluster that falls below the threshold is at risk from now on. */
export function depart(
  cluster: Cluster,
  member: ConfirmedMember,
  { status, reason, by }: Departure,
  programme: Programme,
): ClusterChange {
  const after = ended(member, cluster.version + 1, { status, reason, by });
  const counts = recount(cluster.counts, member, after);
  const participants = counted(counts);
  const { organisationId } = member;
  const members = [after];
  if (cluster.status === 'active' && participants < programme.threshold) {
    const atRisk = putAtRisk({ ...cluster, counts }, by.at, programme);
    const { deadline } = atRisk;
    const fact = { type: 'cluster-at-risk', data: { participants, deadline, organisationId, ended: status } } as const;
    return next(cluster, atRisk, fact, by, { members });
  }
  const type = status === 'left' ? 'member-left' : 'member-removed';
  return next(cluster, { ...cluster, counts }, { type, data: { organisationId, participants } }, by, { members });
}
