import { describe, expect, it } from 'vitest';
import { removeMember } from '../../../shared/domain/cluster/remove-member.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { active, gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { firstDay, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, founder, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const removing = { reason: 'Прекратили участие', by: coordinator(), at: firstDay };
const two = gathering({ counts: { participants: 2, partners: 0, invited: 0, requested: 0 } });

describe('the coordinator', () => {
  it('removes a member and says why', () => {
    const { after, members, fact } = accepted(removeMember(two, confirmed(2), removing, mic));
    expect(after.counts.participants).toBe(1);
    expect(members).toMatchObject([{ status: 'removed', reason: 'Прекратили участие' }]);
    expect(fact).toEqual({ type: 'member-removed', data: { organisationId: organisationId(2), participants: 1 } });
  });

  it('puts a registered cluster at risk by it', () =>
    expect(accepted(removeMember(active(), confirmed(2), removing, mic)).after.status).toBe('at-risk'));
});

describe('it is refused', () => {
  it('to everybody else', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(removeMember(two, confirmed(2), { ...removing, by }, mic))).toBe('not-yours');
  });

  it.each(statusesBut('gathering', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      const refused = removeMember(clusterIn(status), confirmed(2), removing, mic);
      expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it('for the founder', () => expect(refusalOf(removeMember(two, founder(), removing, mic))).toBe('founder-stays'));

  it('for whoever is no member', () => {
    for (const member of [invited(2), requested(2), ended(2)])
      expect(refusalOf(removeMember(two, member, removing, mic))).toBe('wrong-status');
  });
});
