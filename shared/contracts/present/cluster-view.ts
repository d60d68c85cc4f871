import type * as z from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { clusterActions, memberActions } from '../../domain/cluster/allowed-actions.ts';
import type { Cluster } from '../../domain/cluster/cluster.ts';
import { counted } from '../../domain/cluster/member-counts.ts';
import type { Member } from '../../domain/cluster/member.ts';
import type { Programme } from '../../programme/programme.ts';
import type { ClusterView, OwnMembershipView, PublicClusterView } from '../views.ts';

/** The cluster as everybody may see it. */
export const publicClusterView = (cluster: Cluster, { threshold }: Programme): PublicClusterView => ({
  id: cluster.id,
  status: cluster.status,
  title: cluster.title,
  summary: cluster.summary,
  industries: cluster.industries,
  projects: cluster.projects,
  founder: cluster.founder,
  participants: counted(cluster.counts),
  partners: cluster.counts.partners,
  threshold,
  openToRequests: cluster.openToRequests,
  openedAt: cluster.openedAt,
  ...('registeredAt' in cluster ? { registeredAt: cluster.registeredAt } : {}),
  updatedAt: cluster.updatedAt,
});

type Viewer = { readonly actor: Actor; readonly members: readonly Member[]; readonly at: Date };

/** The cluster as this person sees it. What the coordinator was told in confidence is for members and operators only. */
export function clusterView(cluster: Cluster, programme: Programme, { actor, members, at }: Viewer): ClusterView {
  const inside = actor.operator || members.some(({ status }) => status === 'confirmed');
  return {
    ...publicClusterView(cluster, programme),
    version: cluster.version,
    programme: cluster.programme,
    counts: cluster.counts,
    milestone: cluster.milestone,
    submissions: cluster.submissions,
    ...('submission' in cluster ? { submission: cluster.submission } : {}),
    ...('submittedAt' in cluster ? { submittedAt: cluster.submittedAt } : {}),
    ...('closedAt' in cluster ? { closedAt: cluster.closedAt } : {}),
    ...(inside ? confidential(cluster) : {}),
    memberships: members.map((member) => ownMembership(cluster, member, actor, at)),
    allowedActions: clusterActions(cluster, actor, members),
  };
}

function confidential(cluster: Cluster): Partial<ClusterView> {
  switch (cluster.status) {
    case 'gathering':
      return cluster.lastReport === undefined ? {} : { lastReport: cluster.lastReport };
    case 'checking':
      return cluster.delayedSince === undefined ? {} : { delayedSince: cluster.delayedSince };
    case 'in-review':
      return { reviewDueAt: cluster.dueAt };
    case 'action-needed': {
      const { reasons, text, at } = cluster.request;
      return { actionNeeded: { reasons, text, at } };
    }
    case 'rejected':
      return { rejected: { reason: cluster.reason, text: cluster.text, at: cluster.rejectedAt } };
    case 'at-risk':
      return { atRisk: { since: cluster.atRiskSince, deadline: cluster.deadline } };
    default:
      return {};
  }
}

const ownMembership = (
  cluster: Cluster,
  member: Member,
  actor: Actor,
  at: Date,
): z.infer<typeof OwnMembershipView> => ({
  organisationId: member.organisationId,
  role: member.role,
  status: member.status,
  ...('contribution' in member ? { contribution: member.contribution } : {}),
  ...('expiresAt' in member ? { expiresAt: member.expiresAt } : {}),
  allowedActions: memberActions(cluster, member, actor, at),
});
