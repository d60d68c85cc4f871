import { type Actor, represents } from '../actor.ts';
import { isRunning } from '../project/access.ts';
import { coordinates, isAlive, isOpenToChange } from './access.ts';
import type { Cluster } from './cluster.ts';
import type { Member } from './member.ts';
import { isResendable } from './resendable.ts';
import { isConfirmed } from './snapshot.ts';

/** What the coordinator, an organisation or an operator may do with a cluster now; names of routes. */
export function clusterActions(cluster: Cluster, actor: Actor, members: readonly Member[]): string[] {
  const coordinator = coordinates(actor, cluster);
  const { status } = cluster;
  const coordinating = [
    isOpenToChange(cluster) && 'editCluster',
    isOpenToChange(cluster) && 'inviteOrganisations',
    'readLedger',
    'dryRun',
    status === 'gathering' && 'submitCluster',
    status === 'action-needed' && 'answerAction',
    ['gathering', 'checking', 'in-review', 'action-needed'].includes(status) && 'withdrawCluster',
  ];
  const inside = new Set(members.filter(isOpen).map(({ organisationId }) => organisationId));
  const joining =
    isAlive(cluster) && cluster.openToRequests && actor.organisations.some((organisation) => !inside.has(organisation));
  const opening =
    isRunning(cluster) &&
    (coordinator || members.some((member) => isConfirmed(member) && represents(actor, member.organisationId)));
  const claimed = 'claim' in cluster ? cluster.claim?.by : undefined;
  const mine = claimed === actor.personId;
  const conflicted = members.length > 0;
  const operating = [
    'readCase',
    'replayReport',
    status === 'in-review' && !mine && !conflicted && 'claimReview',
    status === 'in-review' && mine && 'releaseReview',
    status === 'in-review' && (claimed === undefined || mine) && !conflicted && 'decideCluster',
    status === 'rejected' && !conflicted && 'reopenCluster',
    status === 'suspended' && !conflicted && 'closeCluster',
  ];
  return [
    ...(coordinator ? coordinating : []),
    ...(joining ? ['requestToJoin'] : []),
    ...(opening ? ['openProject'] : []),
    ...(actor.operator ? operating : []),
  ].filter((action) => action !== false);
}

/** What this person may do with one membership now. */
export function memberActions(cluster: Cluster, member: Member, actor: Actor, at: Date): string[] {
  const own = represents(actor, member.organisationId);
  const coordinator = coordinates(actor, cluster);
  const open = coordinator && isOpenToChange(cluster);
  const leavable = member.status === 'confirmed' && member.role !== 'founder';
  return [
    own &&
      isAlive(cluster) &&
      member.status === 'invited' &&
      Date.parse(member.expiresAt) > at.getTime() &&
      'acceptInvitation',
    own && member.status === 'invited' && 'declineInvitation',
    own && member.status === 'requested' && 'withdrawRequest',
    own && isAlive(cluster) && leavable && 'leaveCluster',
    coordinator && member.status === 'invited' && 'revokeInvitation',
    open && isResendable(member) && 'resendInvitation',
    open && member.status === 'requested' && 'approveRequest',
    coordinator && member.status === 'requested' && 'refuseRequest',
    open && leavable && 'removeMember',
  ].filter((action) => action !== false);
}

const isOpen = ({ status }: Member): boolean => ['invited', 'requested', 'confirmed'].includes(status);
