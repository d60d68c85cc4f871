import type { Programme } from '../../shared/programme/programme.ts';
import { Cluster, type ClusterStatus } from '../../shared/domain/cluster/cluster.ts';
import { clusterClock, memberClock } from '../../shared/domain/cluster/clocks.ts';
import { Member } from '../../shared/domain/cluster/member.ts';
import { clusterKey, clustersList, dueIndex, listingIndex, memberKey, membersList, membershipIndex } from './keys.ts';
import type { Condition, Item, Key } from './table.ts';

/** The cluster as an item: index attributes are added here and never reach the domain. */
export function clusterItem(cluster: Cluster, programme: Programme): Item & Key {
  const clock = clusterClock(cluster, programme);
  return {
    ...cluster,
    ...clusterKey(cluster.id),
    entity: 'cluster',
    ...listingIndex(clustersList(cluster.status), `${listOrder(cluster)}#${cluster.id}`),
    ...(clock === undefined ? {} : dueIndex(cluster.status === 'checking' ? 'check' : 'cluster', clock)),
  };
}

/** The review queue is ordered by urgency, registered clusters by registration, the rest by opening. */
function listOrder(cluster: Cluster): string {
  if (cluster.status === 'in-review') return cluster.dueAt;
  return 'registeredAt' in cluster ? cluster.registeredAt : cluster.openedAt;
}

/** Official names have up to 300 characters; the order needs a few, and cursors carry them. */
const nameShown = 60;

export function memberItem(member: Member, programme: Programme): Item & Key {
  const clock = memberClock(member, programme);
  return {
    ...member,
    ...memberKey(member.clusterId, member.organisationId),
    entity: 'member',
    ...membershipIndex(member.organisationId, member.status, member.clusterId),
    ...(member.status === 'confirmed'
      ? listingIndex(membersList(member.clusterId), `${member.facts.name.slice(0, nameShown)}#${member.organisationId}`)
      : {}),
    ...(clock === undefined ? {} : dueIndex('member', clock)),
  };
}

/**
 * The projections refresh the facts of a membership without a new version of its cluster. Whoever decided on the copy
 * from before that must not write it back: the save fails, as by any other change since it was read.
 */
export const factsNotOlder = ({ facts, factsVersion = 0 }: Member): Condition => ({
  expression:
    'attribute_not_exists(pk) OR (facts.asOf <= :asOf AND ' +
    '(attribute_not_exists(factsVersion) OR factsVersion <= :factsVersion))',
  values: { ':asOf': facts.asOf, ':factsVersion': factsVersion },
});

export const clusterOf = (item: Item): Cluster => Cluster.parse(item);
export const memberOf = (item: Item): Member => Member.parse(item);
export const isMemberItem = (item: Item): boolean => item['entity'] === 'member';

const pending: readonly ClusterStatus[] = ['gathering', 'checking', 'in-review', 'action-needed'];

/** Applications that are not decided yet: a founder may have only so many. */
export const isPending = (cluster: Cluster | undefined): boolean =>
  cluster !== undefined && pending.includes(cluster.status);
