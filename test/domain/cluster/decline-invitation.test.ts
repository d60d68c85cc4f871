import { describe, expect, it } from 'vitest';
import { declineInvitation } from '../../../shared/domain/cluster/decline-invitation.ts';
import { EndedMember } from '../../../shared/domain/cluster/member.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const declining = { reason: 'Заняты', by: representative(2), at: dayAfter(2) };
const waiting = gathering({ counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });

describe('the invited organisation', () => {
  it('says no, with its reason; the invitation stays as what it became', () => {
    const { after, members, fact } = accepted(declineInvitation(waiting, invited(2), declining));
    expect(after).toMatchObject({ version: 6, counts: { invited: 0 } });
    expect(members.map((member) => EndedMember.parse(member))).toEqual(members);
    expect(members).toMatchObject([{ status: 'declined', reason: 'Заняты', endedAt: instant(2), version: 6 }]);
    expect(fact).toEqual({ type: 'invitation-declined', data: { organisationId: organisationId(2) } });
  });

  it('needs no reason', () => {
    const { members } = accepted(declineInvitation(waiting, invited(2), { ...declining, reason: undefined }));
    expect(members[0]).not.toHaveProperty('reason');
  });

  it.each(statusesBut())('may say so while the cluster is %s', (status) => {
    const cluster = clusterIn(status);
    const counted = { ...cluster, counts: { ...cluster.counts, invited: 1 } };
    expect(accepted(declineInvitation(counted, invited(2), declining)).after.status).toBe(status);
  });
});

describe('it is refused', () => {
  it('to everybody else', () => {
    for (const by of [coordinator(), representative(3), operator()])
      expect(refusalOf(declineInvitation(waiting, invited(2), { ...declining, by }))).toBe('not-yours');
  });

  it('when there is no invitation to decline', () => {
    for (const member of [confirmed(2), requested(2), ended(2, { status: 'revoked' })])
      expect(refusalOf(declineInvitation(waiting, member, declining))).toBe('wrong-status');
  });
});
