import { describe, expect, it } from 'vitest';
import { offerHandover, offerReassignment } from '../../../shared/domain/organisation/offer-handover.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { revokeHandover } from '../../../shared/domain/organisation/revoke-handover.ts';
import { takeOver } from '../../../shared/domain/organisation/take-over.ts';
import { operator, representative } from '../../builders/actor.ts';
import { dayAfter, firstDay, hashOf, organisationId, personId } from '../../builders/ids.ts';
import { checkingOrganisation, participant, refusedOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const tokenHash = hashOf(77);
const at = firstDay;
const own = { tokenHash, sawVersion: 2, by: representative(2), at };
const citys = { tokenHash: hashOf(78), reason: 'Представитель уволился', by: operator(900), at };
const offered = accepted(offerHandover(participant(2), own)).after;
const reassigned = accepted(offerReassignment(participant(2), citys)).after;
const taking = { tokenHash, by: personId(50), representatives: [personId(2)], at: dayAfter(1) };

describe('a link for a successor', () => {
  it('works for a week, and for a month when the city made it', () => {
    expect(Organisation.parse(offered)).toMatchObject({
      version: 3,
      handover: { as: 'representative', offeredBy: personId(2), expiresAt: dayAfter(7).toISOString() },
    });
    expect(Organisation.parse(reassigned)).toMatchObject({
      handover: { as: 'operator', reason: 'Представитель уволился', expiresAt: dayAfter(30).toISOString() },
    });
  });

  it('is made by its own people as they saw it, for an organisation that is not refused or excluded', () => {
    expect(refusalOf(offerHandover(participant(2), { ...own, by: representative(3) }))).toBe('not-yours');
    expect(refusalOf(offerHandover(participant(2), { ...own, sawVersion: 1 }))).toBe('stale-version');
    expect(refusalOf(offerHandover(refusedOrganisation(2, { version: 2 }), own))).toBe('wrong-status');
    expect(refusalOf(offerHandover(checkingOrganisation(2, { version: 2 }), own))).toBe('accepted');
  });

  it('gives way to that of the city, which no operator makes for an organisation of their own', () => {
    expect(refusalOf(offerHandover(reassigned, { ...own, sawVersion: 3 }))).toBe('reassignment-open');
    expect(refusalOf(offerHandover(reassigned, { ...own, sawVersion: 3, at: dayAfter(31) }))).toBe('accepted');
    const involved = { ...operator(900), organisations: [organisationId(2)] };
    expect(refusalOf(offerReassignment(offered, citys))).toBe('accepted');
    expect(refusalOf(offerReassignment(offered, { ...citys, by: involved }))).toBe('conflict-of-interest');
  });

  it('is ended by those who made it', () => {
    const end = (organisation: Organisation, as: 'representative' | 'operator', by = representative(2)) =>
      refusalOf(revokeHandover(organisation, { as, by, at }));
    expect(end(offered, 'representative')).toBe('accepted');
    expect(end(offered, 'representative', representative(3))).toBe('not-yours');
    expect(end(reassigned, 'representative')).toBe('wrong-status');
    expect(end(reassigned, 'operator', operator(900))).toBe('accepted');
    expect(end(reassigned, 'operator', representative(2))).toBe('conflict-of-interest');
    expect(end(participant(2), 'operator', operator(900))).toBe('wrong-status');
  });
});

describe('who takes over', () => {
  it('acts for it in place of whoever made the link', () => {
    const { after, ...change } = accepted(
      takeOver(offered, { ...taking, representatives: [personId(2), personId(3)] }),
    );
    expect(change).toMatchObject({
      actor: personId(50),
      representative: personId(50),
      predecessors: [personId(2)],
      fact: { type: 'representation-handed-over', data: { origin: 'representative', from: [personId(2)] } },
    });
    expect(after).not.toHaveProperty('handover');
  });

  it('acts in place of everybody else where the city made it', () => {
    const all = { ...taking, tokenHash: hashOf(78), representatives: [personId(2), personId(3), personId(50)] };
    expect(accepted(takeOver(reassigned, all)).predecessors).toEqual([personId(2), personId(3)]);
    expect(refusalOf(takeOver(reassigned, { ...all, by: personId(900) }))).toBe('own-handover');
  });

  it('needs the very link, in time, from somebody who still may hand over', () => {
    expect(refusalOf(takeOver(offered, { ...taking, tokenHash: hashOf(79) }))).toBe('not-found');
    expect(refusalOf(takeOver(participant(2), taking))).toBe('not-found');
    expect(refusalOf(takeOver(offered, { ...taking, at: dayAfter(7) }))).toBe('handover-expired');
    expect(refusalOf(takeOver(offered, { ...taking, by: personId(2) }))).toBe('own-handover');
    expect(refusalOf(takeOver(offered, { ...taking, representatives: [personId(3)] }))).toBe('not-found');
  });
});
