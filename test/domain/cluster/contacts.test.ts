import { describe, expect, it } from 'vitest';
import { invite } from '../../../shared/domain/cluster/invite.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import { requestToJoin } from '../../../shared/domain/cluster/request-to-join.ts';
import { resendInvitation } from '../../../shared/domain/cluster/resend-invitation.ts';
import { revokeInvitation } from '../../../shared/domain/cluster/revoke-invitation.ts';
import { withdrawRequest } from '../../../shared/domain/cluster/withdraw-request.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { firstDay, innOf } from '../../builders/ids.ts';
import { invited } from '../../builders/member.ts';
import { participant } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const nextDay = new Date(firstDay.getTime() + 86_400_000);
const cluster = gathering();
const again = (member: Member, at = firstDay) =>
  resendInvitation(cluster, member, participant(2), { message: undefined, by: coordinator(), at }, mic);
const after = (result: ReturnType<typeof again>): Member => {
  const [member] = accepted(result).members;
  if (member === undefined) throw new Error('no membership changed');
  return member;
};
const times = (n: number, member: Member, step: (of: Member) => Member): Member =>
  n === 0 ? member : times(n - 1, step(member), step);

describe('nobody is written to without end', () => {
  it('an invitation is sent again five times a day, and the next day again', () => {
    const tired = times(5, invited(2), (member) => after(again(member)));
    expect(refusalOf(again(tired))).toBe('quota-exceeded');
    expect(refusalOf(again(tired, nextDay))).toBe('accepted');
  });

  it('taking it back and inviting anew does not begin the count anew', () => {
    const inviteAnew = (member: Member) => {
      const invitation = {
        invitees: [{ inn: innOf(2) }],
        message: undefined,
        seen: new Set<string>(),
        by: coordinator(),
      };
      const find = () => ({ organisation: participant(2), member });
      return accepted(invite(cluster, { ...invitation, find, at: firstDay }, mic));
    };
    const round = (member: Member): Member => {
      const [row] = inviteAnew(after(revokeInvitation(cluster, member, { by: coordinator(), at: firstDay }))).rows;
      if (row?.member === undefined) throw new Error(`the row was ${row?.result}`);
      return row.member;
    };
    const tired = times(5, invited(2), round);
    const revoked = after(revokeInvitation(cluster, tired, { by: coordinator(), at: firstDay }));
    expect(inviteAnew(revoked).rows).toMatchObject([{ result: 'quota' }]);
  });

  it('asking and taking it back is possible five times a day', () => {
    const asking = { contribution: { kind: 'software', text: 'Пишем программы' }, message: undefined } as const;
    const ask = (member: Member | undefined) =>
      requestToJoin(cluster, member, participant(2), { ...asking, by: representative(2), at: firstDay }, mic);
    const back = (member: Member) => after(withdrawRequest(cluster, member, { by: representative(2), at: firstDay }));
    const tired = times(4, back(after(ask(undefined))), (member) => back(after(ask(member))));
    expect(refusalOf(ask(tired))).toBe('quota-exceeded');
  });
});
