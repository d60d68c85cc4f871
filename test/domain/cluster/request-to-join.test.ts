import { describe, expect, it } from 'vitest';
import { requestToJoin } from '../../../shared/domain/cluster/request-to-join.ts';
import { RequestedMember, type Member } from '../../../shared/domain/cluster/member.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, representative } from '../../builders/actor.ts';
import { active, gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { firstDay, organisationId, personId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { checkingOrganisation, participant, partner } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const request = {
  contribution: { kind: 'test-site', text: 'Полигон' } as const,
  message: 'Хотим к вам',
  by: representative(2),
  at: firstDay,
};
const asking = (cluster: Cluster = gathering(), member?: Member, organisation: Organisation = participant(2)) =>
  requestToJoin(cluster, member, organisation, request, mic);

describe('an organisation that nobody invited', () => {
  it('asks to join and says what it brings', () => {
    const { after, members, fact } = accepted(asking());
    expect(after.counts).toEqual({ participants: 1, lapsed: 0, partners: 0, invited: 0, requested: 1 });
    expect(members.map((member) => RequestedMember.parse(member))).toEqual(members);
    expect(members).toMatchObject([
      { status: 'requested', role: 'participant', requestedBy: personId(2), message: 'Хотим к вам', version: 6 },
    ]);
    expect(fact).toEqual({ type: 'join-requested', data: { organisationId: organisationId(2) } });
  });

  it('asks as a partner from another region', () =>
    expect(accepted(asking(gathering(), undefined, partner(2))).members).toMatchObject([{ role: 'partner' }]));

  it.each(['declined', 'expired', 'revoked', 'refused', 'withdrawn', 'left', 'removed'] as const)(
    'asks anew after it was %s',
    (status) => expect(refusalOf(asking(gathering(), ended(2, { status })))).toBe('accepted'),
  );
});

describe('a request is refused', () => {
  it('to whoever does not represent the organisation', () =>
    expect(
      refusalOf(requestToJoin(gathering(), undefined, participant(2), { ...request, by: coordinator() }, mic)),
    ).toBe('not-yours'));

  it.each(statusesBut('gathering', 'checking', 'in-review', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      const former = ended(2, { status: 'left' });
      expect(asking(clusterIn(status), former)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
      // Everybody sees a closed one, so it can be named.
      expect(refusalOf(asking(clusterIn(status)))).toBe(status === 'closed' ? 'wrong-status' : 'not-found');
    },
  );

  it.each<[string, Member, string]>([
    ['a member', confirmed(2), 'already-member'],
    ['who is invited', invited(2), 'already-invited'],
    ['who asked already', requested(2), 'wrong-status'],
  ])('to %s', (_, member, kind) => expect(refusalOf(asking(gathering(), member))).toBe(kind));

  it('when the cluster takes no requests', () =>
    expect(refusalOf(asking(active({ openToRequests: false })))).toBe('closed-to-requests'));

  it('to an organisation that is not admitted', () =>
    expect(refusalOf(asking(gathering(), undefined, checkingOrganisation(2)))).toBe('not-admitted'));

  it('when the cluster is full', () => {
    const full = gathering({ counts: { participants: 400, partners: 50, invited: 49, requested: 1 } });
    expect(refusalOf(asking(full))).toBe('quota-exceeded');
  });
});
