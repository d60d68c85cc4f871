import { describe, expect, it } from 'vitest';
import { revokeInvitation } from '../../../shared/domain/cluster/revoke-invitation.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { firstDay, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const waiting = gathering({ counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });
const revoking = { by: coordinator(), at: firstDay };

describe('the coordinator', () => {
  it('takes an invitation back', () => {
    const { after, members, fact } = accepted(revokeInvitation(waiting, invited(2), revoking));
    expect(after.counts.invited).toBe(0);
    expect(members).toMatchObject([{ status: 'revoked', organisationId: organisationId(2) }]);
    expect(fact).toEqual({ type: 'invitation-revoked', data: { organisationId: organisationId(2) } });
  });

  it('cannot take back what is accepted, asked for or over', () => {
    for (const member of [confirmed(2), requested(2), ended(2, { status: 'expired' })])
      expect(refusalOf(revokeInvitation(waiting, member, revoking))).toBe('wrong-status');
  });
});

it('is refused to everybody else', () => {
  for (const by of [representative(2), representative(3), operator()])
    expect(refusalOf(revokeInvitation(waiting, invited(2), { ...revoking, by }))).toBe('not-yours');
});
