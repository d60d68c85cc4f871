import type { Programme } from '../../programme/programme.ts';
import { addDays } from '../days.ts';
import type { AtRiskCluster, Cluster } from './cluster.ts';
import type { InvitedMember, Member, RequestedMember } from './member.ts';

/** When the clock of a cluster next runs out; `undefined` while none runs. */
export function clusterClock(cluster: Cluster, programme: Programme): string | undefined {
  if (cluster.status === 'gathering') return cluster.idleUntil;
  if (cluster.status === 'checking') return cluster.nextAttemptAt;
  if (cluster.status === 'in-review') {
    if (cluster.told === 'overdue') return undefined;
    return cluster.told === 'nothing' ? cluster.nearDueAt : cluster.dueAt;
  }
  if (cluster.status !== 'at-risk') return undefined;
  const [daysLeft = 0] = openNotices(cluster, programme);
  return addDays(new Date(cluster.deadline), -daysLeft).toISOString();
}

/** Notices of the grace period, in days left, that were not told yet; the earliest first. */
export const openNotices = ({ notices }: AtRiskCluster, { clocks }: Programme): number[] =>
  clocks.graceNotices.filter((days) => !notices.includes(days)).toSorted((one, other) => other - one);

/** A courtesy of the platform, not a rule of a programme. */
const requestReminderDays = 7;

/** When the coordinator is reminded of a request to join. */
export const requestClock = ({ requestedAt, remindedAt }: RequestedMember): string | undefined =>
  remindedAt === undefined ? addDays(new Date(requestedAt), requestReminderDays).toISOString() : undefined;

/** When an invitation next needs a reminder or expires, or a request a reminder. */
export function memberClock(member: Member, programme: Programme): string | undefined {
  if (member.status === 'requested') return requestClock(member);
  return member.status === 'invited' ? (nextReminder(member, programme) ?? member.expiresAt) : undefined;
}

function nextReminder({ invitedAt, reminders }: InvitedMember, { clocks }: Programme): string | undefined {
  const days = clocks.reminderDays[reminders];
  return days === undefined ? undefined : addDays(new Date(invitedAt), days).toISOString();
}

/** How many reminders of an invitation are to be told by `at`. */
export const remindersDue = ({ invitedAt }: InvitedMember, at: Date, { clocks }: Programme): number =>
  clocks.reminderDays.filter((days) => addDays(new Date(invitedAt), days) <= at).length;
