import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../../shared/domain/cluster/accept-invitation.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { atRisk, gathering, suspended } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { registerFacts } from '../../builders/facts.ts';
import { dayAfter, instant, organisationId, personId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { participant, partner, refusedOrganisation, unclearOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const contribution = { kind: 'software', text: 'САПР' } as const;
const acceptance = (more: Partial<Parameters<typeof acceptInvitation>[3]> = {}) => ({
  contribution,
  by: representative(2),
  at: dayAfter(5),
  ...more,
});
const accepting = (cluster: Cluster, member: Member = invited(2), organisation: Organisation = participant(2)) =>
  acceptInvitation(cluster, member, organisation, acceptance(), mic);
const having = (participants: number, milestone: 0 | 25 | 50 | 75 | 100 = 0) =>
  gathering({ counts: { participants, partners: 0, invited: 1, requested: 0 }, milestone });

describe('the invited organisation', () => {
  it('becomes a confirmed member with what it brings and what the register says of it now', () => {
    const facts = registerFacts(2, { name: 'ООО «Новое имя»', asOf: instant(4) });
    const { after, members, fact } = accepted(accepting(having(1), invited(2), participant(2, { facts })));
    expect(after).toMatchObject({
      version: 6,
      counts: { participants: 2, partners: 0, invited: 0, requested: 0 },
      idleUntil: instant(185),
    });
    expect(members.map((member) => Member.parse(member))).toEqual(members);
    expect(members).toMatchObject([
      {
        status: 'confirmed',
        role: 'participant',
        contribution,
        version: 6,
        confirmedBy: personId(2),
        facts: { name: 'ООО «Новое имя»' },
      },
    ]);
    expect(members[0]).not.toHaveProperty('expiresAt');
    const data = { organisationId: organisationId(2), role: 'participant', participants: 2 };
    expect(fact).toEqual({ type: 'invitation-accepted', data });
  });

  it('joins as a partner, and does not count, if it was invited as one or moved to another region', () => {
    const asked = accepted(accepting(having(29), invited(2, { role: 'partner' })));
    const moved = accepted(accepting(having(29), invited(2), partner(2)));
    for (const { after, members, fact } of [asked, moved]) {
      expect(after.counts).toEqual({ participants: 29, lapsed: 0, partners: 1, invited: 0, requested: 0 });
      expect(members).toMatchObject([{ role: 'partner' }]);
      expect(fact.data).toMatchObject({ role: 'partner' });
    }
  });

  it.each(['gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk', 'suspended'] as const)(
    'may accept while the cluster is %s',
    (status) => {
      const cluster = clusterIn(status);
      const waiting = { ...cluster, counts: { ...cluster.counts, invited: 1 } };
      expect(refusalOf(accepting(waiting))).toBe('accepted');
    },
  );
});

describe('a milestone', () => {
  it.each([
    [7, 0, 25],
    [14, 25, 50],
    [22, 50, 75],
    [29, 75, 100],
    [29, 0, 100],
  ] as const)('after %i participants and with %i told is told: %i', (participants, told, milestone) => {
    const { after, fact } = accepted(accepting(having(participants, told)));
    expect(after.milestone).toBe(milestone);
    expect(fact.data).toMatchObject({ milestone });
  });

  it.each([
    [7, 25],
    [8, 25],
    [29, 100],
    [6, 0],
  ] as const)('after %i participants with %i told is not told again', (participants, told) => {
    const { after, fact } = accepted(accepting(having(participants, told)));
    expect(after.milestone).toBe(told);
    expect(fact.data).not.toHaveProperty('milestone');
  });
});

describe('a cluster at risk', () => {
  it('recovers with the thirtieth participant, and its clock is gone', () => {
    const cluster = atRisk({ counts: { participants: 29, partners: 2, invited: 1, requested: 0 } });
    const { after, fact } = accepted(accepting(cluster));
    expect(after.status).toBe('active');
    for (const gone of ['deadline', 'atRiskSince', 'notices']) expect(after).not.toHaveProperty(gone);
    expect(fact).toEqual({
      type: 'cluster-recovered',
      data: { organisationId: organisationId(2), participants: 30, role: 'participant' },
    });
  });

  it('brings a suspended cluster back with the thirtieth participant', () => {
    const cluster = suspended({ counts: { participants: 29, partners: 2, invited: 1, requested: 0 } });
    const { after, fact } = accepted(accepting(cluster, invited(2)));
    expect(after.status).toBe('active');
    expect(fact.type).toBe('cluster-recovered');
  });

  it.each([
    ['another participant that is not the thirtieth', 28, invited(2)],
    ['another partner', 29, invited(2, { role: 'partner' })],
  ] as const)('stays at risk with %s', (_, participants, member) => {
    const cluster = atRisk({ counts: { participants, partners: 2, invited: 1, requested: 0 } });
    const { after, fact } = accepted(accepting(cluster, member));
    expect(after.status).toBe('at-risk');
    expect(fact.type).toBe('invitation-accepted');
  });
});

describe('an acceptance is refused', () => {
  it.each([
    ['the coordinator', coordinator()],
    ['another organisation', representative(3)],
    ['an operator', operator()],
    ['a stranger', stranger()],
  ])('to %s', (_, by) => {
    expect(refusalOf(acceptInvitation(gathering(), invited(2), participant(2), acceptance({ by }), mic))).toBe(
      'not-yours',
    );
  });

  it('to a member', () => expect(refusalOf(accepting(gathering(), confirmed(2)))).toBe('already-member'));

  it.each(['declined', 'expired', 'revoked', 'refused', 'withdrawn', 'left', 'removed'] as const)(
    'when the invitation was %s',
    (status) => {
      expect(accepting(gathering(), ended(2, { status }))).toEqual({
        ok: false,
        refusal: { kind: 'wrong-status', status },
      });
    },
  );

  it('when the organisation asked by itself', () =>
    expect(accepting(gathering(), requested(2))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status: 'requested' },
    }));

  it('from the very moment on that it expires', () => {
    const at = (when: Date) => acceptInvitation(having(1), invited(2), participant(2), acceptance({ at: when }), mic);
    expect(refusalOf(at(new Date(dayAfter(30).getTime() - 1)))).toBe('accepted');
    expect(refusalOf(at(dayAfter(30)))).toBe('invitation-expired');
    expect(refusalOf(at(dayAfter(31)))).toBe('invitation-expired');
  });

  it.each(statusesBut('gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      expect(accepting(clusterIn(status))).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it('to an organisation that is not admitted any more', () => {
    for (const organisation of [refusedOrganisation(2), unclearOrganisation(2)])
      expect(refusalOf(accepting(gathering(), invited(2), organisation))).toBe('not-admitted');
  });
});
