import type { RegisterFacts } from '../register/facts.ts';
import type { OrganisationChange } from './change.ts';
import type { CheckingOrganisation, RefusedReason } from './organisation.ts';

type Grounds = {
  readonly reason: RefusedReason;
  /** What the register said, where it said something. */
  readonly facts?: RegisterFacts | undefined;
  readonly at: Date;
};

/** The check found a reason against it. Its number is free again: things may change, and it may apply once more. */
export function refuseAdmission(
  organisation: CheckingOrganisation,
  { reason, facts, at }: Grounds,
): OrganisationChange {
  const { status, attempts, nextAttemptAt, delayedSince, ...common } = organisation;
  return {
    before: organisation,
    after: {
      ...common,
      status: 'refused',
      reason,
      ...(facts === undefined ? {} : { facts }),
      version: organisation.version + 1,
      updatedAt: at.toISOString(),
    },
    fact: { type: 'organisation-refused', data: { reason } },
    actor: 'system',
    at,
    claims: [],
    releases: [organisation.identifier.value],
  };
}
