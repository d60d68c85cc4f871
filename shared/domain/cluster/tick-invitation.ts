import type { Programme } from '../../programme/programme.ts';
import { isAlive } from './access.ts';
import type { ClusterChange } from './change.ts';
import type { Cluster } from './cluster.ts';
import { endMembership } from './end-membership.ts';
import type { Member } from './member.ts';
import { remindersDue } from './clocks.ts';
import { next } from './next.ts';
import { tickRequest } from './tick-request.ts';

/** What the clock does to an invitation at `at`: a reminder, its end, or nothing yet; of a request, a reminder. */
export function tickInvitation(
  cluster: Cluster,
  member: Member,
  at: Date,
  programme: Programme,
): ClusterChange | undefined {
  if (member.status === 'requested') return tickRequest(cluster, member, at);
  if (member.status !== 'invited') return undefined;
  const { organisationId, expiresAt } = member;
  const by = { actor: 'system', at } as const;
  // Nobody can accept into a cluster that ended, so nobody is reminded: the invitation ends with its next tick.
  if (Date.parse(expiresAt) <= at.getTime() || !isAlive(cluster)) {
    const fact = { type: 'invitation-expired', data: { organisationId } } as const;
    return endMembership(cluster, member, { status: 'expired', fact, by });
  }
  // After a time without clocks the reminders that were missed are one.
  const reminder = remindersDue(member, at, programme);
  if (reminder <= member.reminders) return undefined;
  const reminded = { ...member, reminders: reminder, version: cluster.version + 1, updatedAt: at.toISOString() };
  const fact = { type: 'invitation-reminded', data: { organisationId, reminder, expiresAt } } as const;
  return next(cluster, cluster, fact, by, { members: [reminded] });
}
