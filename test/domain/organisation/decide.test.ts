import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/domain/organisation/decide.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { operator } from '../../builders/actor.ts';
import { firstDay, innOf, instant, ogrnOf, organisationId, personId } from '../../builders/ids.ts';
import {
  checkingOrganisation,
  participant,
  partner,
  refusedOrganisation,
  unclearOrganisation,
} from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const deciding = (outcome: 'participant' | 'partner' | 'refuse', by = operator()) => ({
  outcome,
  reason: 'Проверено по документам',
  by,
  at: firstDay,
});

describe('a person decides what the register left unclear', () => {
  it.each(['participant', 'partner'] as const)('admits as %s', (outcome) => {
    const { after, fact, claims, releases } = accepted(decide(unclearOrganisation(2), deciding(outcome)));
    expect(Organisation.parse(after)).toEqual(after);
    expect(after).toMatchObject({
      status: outcome,
      version: 3,
      admittedAt: instant(),
      decided: { by: personId(900), at: instant(), reason: 'Проверено по документам' },
    });
    expect(after).not.toHaveProperty('reason');
    expect(fact).toEqual({ type: 'organisation-admitted', data: { as: outcome, region: '77', mainClass: '26' } });
    expect([claims, releases]).toEqual([[], []]);
  });

  it('refuses, and the numbers are free again', () => {
    const { after, fact, releases } = accepted(decide(unclearOrganisation(2), deciding('refuse')));
    expect(Organisation.parse(after)).toEqual(after);
    expect(after).toMatchObject({ status: 'refused', reason: 'by-operator', facts: { inn: innOf(2) } });
    expect(fact).toEqual({ type: 'organisation-refused', data: { reason: 'by-operator' } });
    expect(releases).toEqual([innOf(2), ogrnOf(2)]);
  });
});

it('nobody decides about an organisation that they represent', () => {
  const involved = { ...operator(), organisations: [organisationId(2)] };
  expect(refusalOf(decide(unclearOrganisation(2), deciding('participant', involved)))).toBe('conflict-of-interest');
});

it.each([checkingOrganisation(2), participant(2), partner(2), refusedOrganisation(2)])(
  'there is nothing to decide when it is $status',
  (organisation) => {
    const { status } = organisation;
    const refused = decide(organisation, deciding('participant'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  },
);
