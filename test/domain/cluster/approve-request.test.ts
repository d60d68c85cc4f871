import { describe, expect, it } from 'vitest';
import { approveRequest } from '../../../shared/domain/cluster/approve-request.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { ConfirmedMember, type Member } from '../../../shared/domain/cluster/member.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { atRisk, gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, organisationId, personId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { participant, partner, unclearOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const approving = { by: coordinator(), at: dayAfter(1) };
const asked = gathering({ counts: { participants: 14, partners: 0, invited: 0, requested: 1 }, milestone: 25 });
const approved = (
  cluster: Cluster = asked,
  member: Member = requested(2),
  organisation: Organisation = participant(2),
) => approveRequest(cluster, member, organisation, approving, mic);

describe('the coordinator lets in', () => {
  it('an organisation that asked: confirmed by its own person, with what it offered', () => {
    const { after, members, fact } = accepted(approved());
    expect(after).toMatchObject({ counts: { participants: 15, requested: 0 }, milestone: 50 });
    expect(members.map((member) => ConfirmedMember.parse(member))).toEqual(members);
    expect(members).toMatchObject([{ confirmedBy: personId(2), contribution: { kind: 'component' }, version: 6 }]);
    expect(fact).toEqual({
      type: 'join-approved',
      data: { organisationId: organisationId(2), role: 'participant', participants: 15, milestone: 50 },
    });
  });

  it('one from another region as a partner', () =>
    expect(accepted(approved(asked, requested(2), partner(2))).after.counts).toMatchObject({
      participants: 14,
      partners: 1,
    }));

  it('the thirtieth, and the cluster recovers', () => {
    const cluster = atRisk({ counts: { participants: 29, partners: 0, invited: 0, requested: 1 } });
    expect(accepted(approved(cluster)).after.status).toBe('active');
  });
});

describe('it is refused', () => {
  it('to everybody else, the asking organisation included', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(approveRequest(asked, requested(2), participant(2), { ...approving, by }, mic))).toBe(
        'not-yours',
      );
  });

  it.each(statusesBut('gathering', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      expect(approved(clusterIn(status))).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it('when nobody asks', () => {
    for (const member of [invited(2), confirmed(2), ended(2)])
      expect(refusalOf(approved(asked, member))).toBe('wrong-status');
  });

  it('for an organisation that is not admitted', () =>
    expect(refusalOf(approved(asked, requested(2), unclearOrganisation(2)))).toBe('not-admitted'));
});
