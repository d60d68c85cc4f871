import { expect, it } from 'vitest';
import { withdrawRequest } from '../../../shared/domain/cluster/withdraw-request.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { firstDay, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const asked = gathering({ counts: { participants: 1, partners: 0, invited: 0, requested: 1 } });
const withdrawing = { by: representative(2), at: firstDay };

it('the organisation takes its own request back', () => {
  const { after, members, fact } = accepted(withdrawRequest(asked, requested(2), withdrawing));
  expect(after.counts.requested).toBe(0);
  expect(members).toMatchObject([{ status: 'withdrawn', organisationId: organisationId(2) }]);
  expect(fact).toEqual({ type: 'join-withdrawn', data: { organisationId: organisationId(2) } });
});

it('nobody else does', () => {
  for (const by of [coordinator(), operator()])
    expect(refusalOf(withdrawRequest(asked, requested(2), { ...withdrawing, by }))).toBe('not-yours');
});

it('there must be a request', () => {
  for (const member of [invited(2), confirmed(2), ended(2)])
    expect(refusalOf(withdrawRequest(asked, member, withdrawing))).toBe('wrong-status');
});
