import type { Programme } from '../../programme/programme.ts';
import type { OrganisationId } from '../ids.ts';
import { isRegistered } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { marked } from './lapse.ts';
import type { ConfirmedMember, Member } from './member.ts';
import { counted, recount } from './member-counts.ts';
import { next } from './next.ts';
import { putAtRisk, recoveredFrom } from './risk.ts';

type About = { readonly organisationId: OrganisationId; readonly member: Member | undefined; readonly at: Date };

/**
 * What the present facts of one organisation mean for a registered cluster, one step at a time: first its member counts
 * or not, then the cluster is at risk or recovers. `undefined` when there is nothing left to do, so that it may be
 * asked late, twice and out of order.
 */
export function recountStanding(
  cluster: Cluster,
  { organisationId, member, at }: About,
  programme: Programme,
): ClusterChange | undefined {
  if (!isRegistered(cluster)) return undefined;
  const by = { actor: 'system', at } as const;
  const step = member?.status === 'confirmed' ? remark(cluster, member, by, programme) : undefined;
  if (step !== undefined) return step;

  const participants = counted(cluster.counts);
  const enough = participants >= programme.threshold;
  if (cluster.status === 'active') {
    if (enough) return undefined;
    const atRisk = putAtRisk(cluster, at, programme);
    const { deadline } = atRisk;
    return next(cluster, atRisk, { type: 'cluster-at-risk', data: { participants, deadline, organisationId } }, by);
  }
  const recovered = enough ? recoveredFrom(cluster) : undefined;
  const fact = { type: 'cluster-recovered', data: { organisationId, participants } } as const;
  return recovered && next(cluster, recovered, fact, by);
}

function remark(
  cluster: Cluster,
  member: ConfirmedMember,
  by: { readonly actor: 'system'; readonly at: Date },
  programme: Programme,
): ClusterChange | undefined {
  const now = marked(member, by.at, programme);
  if ((now.lapsed === undefined) === (member.lapsed === undefined)) return undefined;
  const counts = recount(cluster.counts, member, now);
  const data = { organisationId: member.organisationId, participants: counted(counts) };
  const fact =
    now.lapsed === undefined
      ? ({ type: 'member-counts-again', data } as const)
      : ({ type: 'member-lapsed', data: { ...data, reason: now.lapsed.reason } } as const);
  const members = [{ ...now, version: cluster.version + 1, updatedAt: by.at.toISOString() }];
  return next(cluster, { ...cluster, counts }, fact, by, { members });
}
