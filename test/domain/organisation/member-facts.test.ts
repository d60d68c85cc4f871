import { expect, it } from 'vitest';
import { MemberFacts } from '../../../shared/domain/cluster/member.ts';
import { memberFacts } from '../../../shared/domain/organisation/member-facts.ts';
import { registerFacts } from '../../builders/facts.ts';
import { participant, partner } from '../../builders/organisation.ts';

it('a membership carries the short and dated form of what the register says', () => {
  const facts = memberFacts(participant(2));
  expect(MemberFacts.parse(facts)).toEqual(facts);
  expect(facts).toMatchObject({
    organisationStatus: 'participant',
    registerStatus: 'ACTIVE',
    standing: 'good',
    region: '77',
    classes: ['26', '72'],
  });
  for (const gone of ['address', 'links', 'ogrn']) expect(facts).not.toHaveProperty(gone);
  expect(memberFacts(partner(2))).toMatchObject({ organisationStatus: 'partner', region: '70' });
});

it('classes come once each, the main one first, and what is no class of OKVED 2 is left out', () => {
  const activities = { mainActivity: '72.19', additionalActivities: ['26.11', '72.11', '00.1', '26.20.1', '89.1'] };
  expect(memberFacts(participant(2, { facts: registerFacts(2, activities) })).classes).toEqual(['72', '26']);
});

it('an organisation without activities or region has neither', () => {
  const bare = registerFacts(2, { mainActivity: undefined, additionalActivities: [], region: undefined });
  const facts = memberFacts(participant(2, { facts: bare }));
  expect(facts.classes).toEqual([]);
  expect(facts).not.toHaveProperty('region');
  expect(facts).toMatchObject({ standing: 'unclear', standingReason: 'region-unknown' });
});

it('names and activities at the limits of the register fit', () => {
  const many = Array.from({ length: 500 }, (_, index) => `${String((index % 99) + 1).padStart(2, '0')}.1`);
  const facts = memberFacts(
    participant(2, { facts: registerFacts(2, { name: 'Я'.repeat(300), additionalActivities: many }) }),
  );
  expect(MemberFacts.parse(facts)).toEqual(facts);
});
