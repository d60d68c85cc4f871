import type { ClusterEvent } from '../event.ts';

/** The confirmed members after one more event: also when it tells first of all that the cluster recovered or is at risk. */
export function membersAfter(members: readonly string[], { type, data }: ClusterEvent): string[] {
  switch (type) {
    case 'cluster-opened':
    case 'invitation-accepted':
    case 'join-approved':
      return [...new Set([...members, data.organisationId])];
    case 'cluster-recovered':
      return data.role === undefined ? [...members] : [...new Set([...members, data.organisationId])];
    case 'member-left':
    case 'member-removed':
      return members.filter((id) => id !== data.organisationId);
    case 'cluster-at-risk':
      return data.ended === undefined ? [...members] : members.filter((id) => id !== data.organisationId);
    default:
      return [...members];
  }
}
