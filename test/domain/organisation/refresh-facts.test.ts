import { expect, it } from 'vitest';
import { refreshFacts } from '../../../shared/domain/organisation/refresh-facts.ts';
import { entrepreneurFacts, registerFacts } from '../../builders/facts.ts';
import { dayAfter, instant, ogrnipOf } from '../../builders/ids.ts';
import {
  checkingOrganisation,
  participant,
  refusedOrganisation,
  unclearOrganisation,
} from '../../builders/organisation.ts';

const tomorrow = { asOf: instant(1) };
const at = dayAfter(1);

it('replaces the facts and says which changed, the place on the platform stays', () => {
  const facts = registerFacts(1, { ...tomorrow, status: 'LIQUIDATING', statusCode: '101' });
  expect(refreshFacts(participant(1), facts, at)).toMatchObject({
    after: { status: 'participant', facts, version: 3, updatedAt: instant(1) },
    fact: { type: 'organisation-facts-changed', data: { fields: ['status', 'statusCode'] } },
    claims: [],
    releases: [],
  });
});

it('notices a new activity, another director and a region that is known now', () => {
  const facts = registerFacts(1, {
    ...tomorrow,
    additionalActivities: ['72.19', '26.51'],
    links: { founders: [], director: 'a'.repeat(64) },
    region: '77',
  });
  const before = participant(1, { facts: registerFacts(1, { region: undefined }) });
  expect(refreshFacts(before, facts, at)?.fact.data).toEqual({
    fields: ['region', 'additionalActivities', 'links'],
    region: '77',
    mainClass: '26',
  });
});

it('does nothing when only the date is new', () => {
  expect(refreshFacts(participant(1), registerFacts(1, tomorrow), at)).toBeUndefined();
});

it('does not go back to older facts', () => {
  const before = participant(1, { facts: registerFacts(1, tomorrow) });
  expect(refreshFacts(before, registerFacts(1, { status: 'LIQUIDATED' }), at)).toBeUndefined();
});

it('never takes the facts of another organisation', () => {
  expect(refreshFacts(participant(1), registerFacts(2, tomorrow), at)).toBeUndefined();
});

it('leaves applicants to their check and refused ones in peace', () => {
  const facts = registerFacts(1, { ...tomorrow, status: 'LIQUIDATED' });
  expect(refreshFacts(checkingOrganisation(1), facts, at)).toBeUndefined();
  expect(refreshFacts(refusedOrganisation(1), facts, at)).toBeUndefined();
  expect(refreshFacts(unclearOrganisation(1), facts, at)?.after.status).toBe('unclear');
});

it('moves the claim of an entrepreneur who registered again under another OGRNIP', () => {
  const before = participant(1, { facts: entrepreneurFacts(1) });
  const facts = entrepreneurFacts(1, { ...tomorrow, ogrn: ogrnipOf(2) });
  expect(refreshFacts(before, facts, at)).toMatchObject({ claims: [ogrnipOf(2)], releases: [ogrnipOf(1)] });
});
