import { describe, expect, it } from 'vitest';
import { resendInvitation } from '../../../shared/domain/cluster/resend-invitation.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { participant, partner, refusedOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const resending = { message: undefined, by: coordinator(), at: dayAfter(20) };
const waiting = gathering({ counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });
const again = (member: Member, cluster: Cluster = waiting, organisation: Organisation = participant(2)) =>
  resendInvitation(cluster, member, organisation, resending, mic);

describe('the coordinator', () => {
  it('sends an open invitation again: a new term, its reminders from the start, no second place taken', () => {
    const { after, members, fact } = accepted(again(invited(2, { reminders: 2, resent: 1 })));
    expect(after.counts.invited).toBe(1);
    expect(after.invitedToday).toEqual({ day: '2026-11-29', count: 1 });
    expect(members).toMatchObject([{ status: 'invited', reminders: 0, resent: 2, expiresAt: instant(50) }]);
    expect(fact.type).toBe('invitation-resent');
  });

  it.each(['declined', 'expired', 'revoked', 'left', 'removed'] as const)('invites again who was %s', (status) => {
    const { after, members } = accepted(again(ended(2, { status }), gathering()));
    expect(after.counts.invited).toBe(1);
    expect(members).toMatchObject([{ status: 'invited', resent: 1 }]);
    expect(members[0]).not.toHaveProperty('endedAt');
  });

  it('invites as a partner who was one or became one', () => {
    expect(accepted(again(invited(2), waiting, partner(2))).members).toMatchObject([{ role: 'partner' }]);
    expect(accepted(again(invited(2, { role: 'partner' }))).members).toMatchObject([{ role: 'partner' }]);
  });
});

describe('it is refused', () => {
  it('to everybody else', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(resendInvitation(waiting, invited(2), participant(2), { ...resending, by }, mic))).toBe(
        'not-yours',
      );
  });

  it.each(statusesBut('gathering', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      expect(again(invited(2), clusterIn(status))).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it.each<[string, Member, string]>([
    ['a member', confirmed(2), 'already-member'],
    ['who asks to join', requested(2), 'wrong-status'],
    ['whose request was refused', ended(2, { status: 'refused' }), 'wrong-status'],
    ['who took the request back', ended(2, { status: 'withdrawn' }), 'wrong-status'],
  ])('for %s', (_, member, kind) => expect(refusalOf(again(member))).toBe(kind));

  it('for an organisation that is not admitted', () =>
    expect(refusalOf(again(invited(2), waiting, refusedOrganisation(2)))).toBe('not-admitted'));

  it('beyond the invitations of a day', () => {
    const tired = gathering({ invitedToday: { day: '2026-11-29', count: 200 } });
    expect(refusalOf(again(ended(2), tired))).toBe('quota-exceeded');
  });

  it('for an ended membership when the cluster is full, not for an open invitation', () => {
    const full = gathering({ counts: { participants: 499, partners: 0, invited: 1, requested: 0 } });
    expect(refusalOf(again(ended(2), full))).toBe('quota-exceeded');
    expect(refusalOf(again(invited(2), full))).toBe('accepted');
  });
});
