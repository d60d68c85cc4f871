import type { Actor } from '../../domain/actor.ts';
import { memberActions } from '../../domain/cluster/allowed-actions.ts';
import type { Cluster } from '../../domain/cluster/cluster.ts';
import type { Member } from '../../domain/cluster/member.ts';
import type { MemberView } from '../views.ts';

/** One membership as this person sees it. */
export const memberView = (cluster: Cluster, member: Member, actor: Actor, at: Date): MemberView => ({
  clusterId: member.clusterId,
  organisationId: member.organisationId,
  role: member.role,
  status: member.status,
  facts: member.facts,
  ...('contribution' in member && member.contribution !== undefined ? { contribution: member.contribution } : {}),
  ...('hole' in member ? { hole: member.hole } : {}),
  ...('message' in member ? { message: member.message } : {}),
  ...('expiresAt' in member ? { expiresAt: member.expiresAt } : {}),
  ...('lapsed' in member ? { lapsed: member.lapsed } : {}),
  ...('reason' in member ? { reason: member.reason } : {}),
  version: member.version,
  updatedAt: member.updatedAt,
  allowedActions: memberActions(cluster, member, actor, at),
});
