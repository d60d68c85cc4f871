import type { PersonId } from '../ids.ts';
import type { Cluster } from './cluster.ts';
import type { ConfirmedMember, Member } from './member.ts';
import type { Snapshot } from './submission.ts';

export const isConfirmed = (member: Member): member is ConfirmedMember => member.status === 'confirmed';

/** The application as it stands, with its confirmed members in a stable order. */
export function snapshotOf(
  cluster: Cluster,
  members: readonly Member[],
  filed: { readonly submission: number; readonly by: PersonId; readonly at: Date },
): Snapshot {
  return {
    clusterId: cluster.id,
    submission: filed.submission,
    submittedAt: filed.at.toISOString(),
    submittedBy: filed.by,
    programme: cluster.programme,
    title: cluster.title,
    summary: cluster.summary,
    industries: cluster.industries,
    projects: cluster.projects,
    members: members
      .filter(isConfirmed)
      .map(({ organisationId, role, confirmedAt, contribution, facts }) => ({
        organisationId,
        role,
        confirmedAt,
        contribution,
        facts,
      }))
      .toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1)),
  };
}
