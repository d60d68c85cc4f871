import { undelivered } from '../../../shared/domain/cluster/undelivered.ts';
import { describe, expect, it } from 'vitest';
import { clusterClock, memberClock } from '../../../shared/domain/cluster/clocks.ts';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { tickCluster } from '../../../shared/domain/cluster/tick-cluster.ts';
import { tickInvitation } from '../../../shared/domain/cluster/tick-invitation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { atRisk, checking, gathering, inReview, withdrawn } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';

const justBefore = (days: number): Date => new Date(dayAfter(days).getTime() - 1);
const waiting = gathering({ counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });

describe('an application that gathers', () => {
  it('expires when nobody did anything for 180 days, not a moment earlier', () => {
    expect(clusterClock(gathering(), mic)).toBe(instant(180));
    expect(tickCluster(gathering(), justBefore(180), mic)).toBeUndefined();
    const change = tickCluster(gathering(), dayAfter(180), mic);
    expect(change).toMatchObject({
      after: { status: 'expired', expiredAt: instant(180), version: 6 },
      fact: { type: 'cluster-expired' },
      actor: 'system',
    });
    expect(Cluster.parse(change?.after)).toEqual(change?.after);
  });
});

describe('a review', () => {
  const at = (iso: string) => new Date(iso);
  it('is near due after seven working days and overdue after ten, each told once', () => {
    const near = tickCluster(inReview(), at('2026-11-18T20:59:59.999Z'), mic);
    expect(near).toMatchObject({
      after: { told: 'near-due' },
      fact: { type: 'review-near-due', data: { submission: 1 } },
    });
    const told = inReview({ told: 'near-due' });
    expect(clusterClock(told, mic)).toBe('2026-11-23T20:59:59.999Z');
    expect(tickCluster(told, at('2026-11-23T20:59:59.998Z'), mic)).toBeUndefined();
    const overdue = tickCluster(told, at('2026-11-23T20:59:59.999Z'), mic);
    expect(overdue).toMatchObject({ after: { told: 'overdue' }, fact: { type: 'review-overdue' } });
    expect(clusterClock(inReview({ told: 'overdue' }), mic)).toBeUndefined();
  });

  it('that nobody looked at for weeks is told to be overdue, once', () => {
    const late = tickCluster(inReview(), dayAfter(60), mic);
    expect(late).toMatchObject({ fact: { type: 'review-overdue' } });
    expect(late && clusterClock(late.after, mic)).toBeUndefined();
  });
});

describe('a cluster at risk', () => {
  it.each([
    [[], 30, 30],
    [[30], 46, 14],
    [[30, 14], 57, 3],
  ])('with notices %j told hears on day %i that %i days are left', (notices, day, daysLeft) => {
    const cluster = atRisk({ notices });
    expect(clusterClock(cluster, mic)).toBe(instant(day));
    expect(tickCluster(cluster, justBefore(day), mic)).toBeUndefined();
    expect(tickCluster(cluster, dayAfter(day), mic)).toMatchObject({
      after: { notices: [...notices, daysLeft] },
      fact: { type: 'at-risk-notice', data: { daysLeft, deadline: instant(60) } },
    });
  });

  it('hears only the last of the notices that a stopped clock missed', () => {
    const change = tickCluster(atRisk(), dayAfter(50), mic);
    expect(change).toMatchObject({ after: { notices: [30, 14] }, fact: { data: { daysLeft: 14 } } });
    expect(change && clusterClock(change.after, mic)).toBe(instant(57));
  });

  it('is suspended at the deadline, whatever was told', () => {
    for (const notices of [[], [30, 14, 3]]) {
      const change = tickCluster(atRisk({ notices }), dayAfter(60), mic);
      expect(change).toMatchObject({
        after: { status: 'suspended', suspendedAt: instant(60) },
        fact: { type: 'cluster-suspended', data: { participants: 29 } },
      });
      expect(Cluster.parse(change?.after)).toEqual(change?.after);
      expect(change?.after).not.toHaveProperty('deadline');
    }
  });
});

it.each(statusesBut('gathering', 'checking', 'in-review', 'at-risk'))(
  'no clock runs while a cluster is %s',
  (status) => {
    expect(clusterClock(clusterIn(status), mic)).toBeUndefined();
    expect(tickCluster(clusterIn(status), dayAfter(10_000), mic)).toBeUndefined();
  },
);

it('a check under way has its own worker', () => {
  expect(clusterClock(checking(), mic)).toBe(instant());
  expect(tickCluster(checking(), dayAfter(100), mic)).toBeUndefined();
});

describe('an invitation', () => {
  it.each([
    [0, 7],
    [1, 21],
  ])('after %i reminders has the next one on day %i', (reminders, day) => {
    const member = invited(2, { reminders });
    expect(memberClock(member, mic)).toBe(instant(day));
    expect(tickInvitation(waiting, member, justBefore(day), mic)).toBeUndefined();
    expect(tickInvitation(waiting, member, dayAfter(day), mic)).toMatchObject({
      after: { version: 6, counts: { invited: 1 }, idleUntil: instant(180) },
      members: [{ status: 'invited', reminders: reminders + 1, version: 6, expiresAt: instant(30) }],
      fact: {
        type: 'invitation-reminded',
        data: { organisationId: organisationId(2), reminder: reminders + 1, expiresAt: instant(30) },
      },
    });
  });

  it('is reminded of once, not twice in a minute, after the clocks stood still', () => {
    const change = tickInvitation(waiting, invited(2), dayAfter(22), mic);
    expect(change).toMatchObject({ members: [{ reminders: 2 }], fact: { data: { reminder: 2 } } });
    const [member] = change?.members ?? [];
    expect(member && memberClock(member, mic)).toBe(instant(30));
  });

  it('expires after thirty days', () => {
    expect(memberClock(invited(2, { reminders: 2 }), mic)).toBe(instant(30));
    expect(tickInvitation(waiting, invited(2, { reminders: 2 }), justBefore(30), mic)).toBeUndefined();
    expect(tickInvitation(waiting, invited(2), dayAfter(30), mic)).toMatchObject({
      after: { counts: { invited: 0 } },
      members: [{ status: 'expired', endedAt: instant(30) }],
      fact: { type: 'invitation-expired' },
    });
  });

  it('into an application that was withdrawn is not reminded of: it ends', () => {
    const over = withdrawn({ counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });
    expect(tickInvitation(over, invited(2), dayAfter(7), mic)).toMatchObject({
      after: { status: 'withdrawn', counts: { invited: 0 } },
      members: [{ status: 'expired' }],
    });
  });

  it('that was answered has no clock', () => {
    for (const member of [confirmed(2), ended(2)]) {
      expect(memberClock(member, mic)).toBeUndefined();
      expect(tickInvitation(waiting, member, dayAfter(100), mic)).toBeUndefined();
    }
  });
});

describe('a request to join', () => {
  it('that nobody answered for a week is told to its coordinator, once', () => {
    expect(memberClock(requested(2), mic)).toBe(instant(7));
    expect(tickInvitation(waiting, requested(2), justBefore(7), mic)).toBeUndefined();
    const change = tickInvitation(waiting, requested(2), dayAfter(7), mic);
    expect(change).toMatchObject({
      fact: { type: 'join-request-waiting', data: { organisationId: organisationId(2) } },
      actor: 'system',
      members: [{ status: 'requested', remindedAt: instant(7) }],
    });
    const [reminded] = change?.members ?? [];
    expect(reminded && memberClock(reminded, mic)).toBeUndefined();
    expect(reminded && tickInvitation(waiting, reminded, dayAfter(99), mic)).toBeUndefined();
  });
});

describe('an invitation whose letters reach nobody', () => {
  it('is told to its coordinator once, while it is open and the cluster lives', () => {
    const change = undelivered(waiting, invited(2), dayAfter(1));
    expect(change).toMatchObject({
      fact: { type: 'invitation-undelivered', data: { organisationId: organisationId(2) } },
      members: [{ status: 'invited', undeliveredAt: instant(1), expiresAt: instant(30) }],
    });
    expect(undelivered(waiting, change?.members[0], dayAfter(2))).toBeUndefined();
    expect(undelivered(waiting, confirmed(2), dayAfter(1))).toBeUndefined();
    expect(undelivered(waiting, undefined, dayAfter(1))).toBeUndefined();
    expect(undelivered(clusterIn('withdrawn'), invited(2), dayAfter(1))).toBeUndefined();
  });
});
