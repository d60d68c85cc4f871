import { expect, it } from 'vitest';
import { apply } from '../../../shared/domain/organisation/apply.ts';
import { CheckingOrganisation, Identifier } from '../../../shared/domain/organisation/organisation.ts';
import { firstDay, innOf, instant, ogrnOf, organisationId, personId } from '../../builders/ids.ts';
import { accepted } from '../../builders/outcome.ts';

it.each([
  { kind: 'inn', value: innOf(7) },
  { kind: 'ogrn', value: ogrnOf(7) },
])('an application claims its $kind at once, and whoever applied represents the organisation', (typed) => {
  const identifier = Identifier.parse(typed);
  const change = accepted(apply({ id: organisationId(7), identifier, by: personId(3), at: firstDay }));
  expect(CheckingOrganisation.parse(change.after)).toEqual(change.after);
  expect(change).toMatchObject({
    before: undefined,
    after: {
      status: 'checking',
      version: 1,
      identifier: typed,
      appliedBy: personId(3),
      appliedAt: instant(),
      attempts: 0,
      nextAttemptAt: new Date(firstDay.getTime() + 60_000).toISOString(),
    },
    fact: { type: 'organisation-applied', data: {} },
    claims: [typed.value],
    releases: [],
    representative: personId(3),
  });
});
