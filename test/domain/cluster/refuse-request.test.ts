import { expect, it } from 'vitest';
import { refuseRequest } from '../../../shared/domain/cluster/refuse-request.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { firstDay, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const asked = gathering({ counts: { participants: 1, partners: 0, invited: 0, requested: 1 } });
const refusing = { reason: 'Уже есть площадка', by: coordinator(), at: firstDay };

it('the coordinator refuses a request and says why', () => {
  const { after, members, fact } = accepted(refuseRequest(asked, requested(2), refusing));
  expect(after.counts.requested).toBe(0);
  expect(members).toMatchObject([{ status: 'refused', reason: 'Уже есть площадка' }]);
  expect(fact).toEqual({ type: 'join-refused', data: { organisationId: organisationId(2) } });
});

it('nobody else does', () => {
  for (const by of [representative(2), operator()])
    expect(refusalOf(refuseRequest(asked, requested(2), { ...refusing, by }))).toBe('not-yours');
});

it('there must be a request', () => {
  for (const member of [invited(2), confirmed(2), ended(2)])
    expect(refusalOf(refuseRequest(asked, member, refusing))).toBe('wrong-status');
});
