import { describe, expect, it } from 'vitest';
import { leave } from '../../../shared/domain/cluster/leave.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { active, gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant, organisationId } from '../../builders/ids.ts';
import { confirmed, ended, founder, invited, requested } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const leaving = { reason: 'Меняем направление', by: representative(2), at: dayAfter(3) };
const two = gathering({ counts: { participants: 2, partners: 1, invited: 0, requested: 0 }, milestone: 25 });

describe('a member', () => {
  it('leaves an application; the milestone that was told stays told', () => {
    const { after, members, fact } = accepted(leave(two, confirmed(2), leaving, mic));
    expect(after).toMatchObject({ counts: { participants: 1, partners: 1 }, milestone: 25, idleUntil: instant(183) });
    expect(members).toMatchObject([{ status: 'left', reason: 'Меняем направление', endedAt: instant(3) }]);
    expect(fact).toEqual({ type: 'member-left', data: { organisationId: organisationId(2), participants: 1 } });
  });

  it('that is a partner leaves the number of participants as it is', () => {
    const { after } = accepted(leave(two, confirmed(2, { role: 'partner' }), leaving, mic));
    expect(after.counts).toMatchObject({ participants: 2, partners: 0 });
  });

  it.each(['checking', 'in-review', 'action-needed', 'at-risk', 'suspended'] as const)(
    'is not held while it is %s',
    (status) => {
      expect(accepted(leave(clusterIn(status), confirmed(2), leaving, mic)).after.status).toBe(status);
    },
  );
});

describe('a registered cluster', () => {
  const counts = { participants: 30, partners: 2, invited: 0, requested: 0 };
  it('that falls below thirty is at risk, and has sixty days', () => {
    const { after, fact } = accepted(leave(active({ counts }), confirmed(2), leaving, mic));
    expect(after).toMatchObject({ status: 'at-risk', atRiskSince: instant(3), deadline: instant(63), notices: [] });
    expect(fact).toEqual({
      type: 'cluster-at-risk',
      data: { participants: 29, deadline: instant(63), organisationId: organisationId(2), ended: 'left' },
    });
  });

  it('stays active with thirty, and when a partner leaves', () => {
    const more = active({ counts: { ...counts, participants: 31 } });
    expect(accepted(leave(more, confirmed(2), leaving, mic)).after.status).toBe('active');
    expect(accepted(leave(active({ counts }), confirmed(2, { role: 'partner' }), leaving, mic)).after.status).toBe(
      'active',
    );
  });
});

describe('leaving is refused', () => {
  it('to the founder, who can withdraw the application', () =>
    expect(refusalOf(leave(two, founder(), { ...leaving, by: coordinator() }, mic))).toBe('founder-stays'));

  it('on behalf of others', () => {
    for (const by of [coordinator(), operator(), representative(3)])
      expect(refusalOf(leave(two, confirmed(2), { ...leaving, by }, mic))).toBe('not-yours');
  });

  it('to whoever is no member', () => {
    for (const member of [invited(2), requested(2), ended(2)])
      expect(refusalOf(leave(two, member, leaving, mic))).toBe('wrong-status');
  });

  it.each(statusesBut('gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      const refused = leave(clusterIn(status), confirmed(2), leaving, mic);
      expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );
});
