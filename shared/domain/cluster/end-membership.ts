import type { ClusterFact } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { keptContacts } from './contacts.ts';
import type { EndedMember, Member } from './member.ts';
import { recount } from './member-counts.ts';
import { next } from './next.ts';

type Ending = {
  readonly status: EndedMember['status'];
  readonly reason?: string | undefined;
  readonly fact: ClusterFact;
  readonly by: { readonly actor: PersonId | 'system'; readonly at: Date };
};

/** The membership in its ended state. */
export const ended = (member: Member, version: number, { status, reason, by }: Omit<Ending, 'fact'>): EndedMember => ({
  status,
  clusterId: member.clusterId,
  organisationId: member.organisationId,
  role: member.role,
  facts: member.facts,
  ...keptContacts(member),
  ...(member.factsVersion === undefined ? {} : { factsVersion: member.factsVersion }),
  version,
  updatedAt: by.at.toISOString(),
  endedAt: by.at.toISOString(),
  ...(reason === undefined ? {} : { reason }),
});

/** An invitation, request or membership ends; the item stays, so that it is known what happened. */
export function endMembership(cluster: Cluster, member: Member, ending: Ending): ClusterChange {
  const after = ended(member, cluster.version + 1, ending);
  const counts = recount(cluster.counts, member, after);
  return next(cluster, { ...cluster, counts }, ending.fact, ending.by, { members: [after] });
}
