import { expect, it } from 'vitest';
import { delayCheck } from '../../../shared/domain/organisation/delay-check.ts';
import { dayAfter, firstDay, instant } from '../../builders/ids.ts';
import { checkingOrganisation } from '../../builders/organisation.ts';

it('tells the applicant that the register is silent and when it is asked again', () => {
  expect(delayCheck(checkingOrganisation(1), { nextAttemptAt: dayAfter(1), at: firstDay })).toMatchObject({
    after: { status: 'checking', version: 2, attempts: 1, nextAttemptAt: instant(1), delayedSince: instant() },
    fact: { type: 'organisation-check-delayed' },
  });
});

it('tells it once', () => {
  const told = checkingOrganisation(1, { delayedSince: instant(-1) });
  expect(delayCheck(told, { nextAttemptAt: dayAfter(1), at: firstDay })).toBeUndefined();
});
