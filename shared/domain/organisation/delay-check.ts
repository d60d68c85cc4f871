import type { OrganisationChange } from './change.ts';
import type { CheckingOrganisation } from './organisation.ts';

type Delay = { readonly nextAttemptAt: Date; readonly at: Date };

/** The register is silent: the applicant is told, once. `undefined` when that was done: from then on it only waits. */
export function delayCheck(
  organisation: CheckingOrganisation,
  { nextAttemptAt, at }: Delay,
): OrganisationChange | undefined {
  if (organisation.delayedSince !== undefined) return undefined;
  const now = at.toISOString();
  return {
    before: organisation,
    after: {
      ...organisation,
      version: organisation.version + 1,
      updatedAt: now,
      delayedSince: now,
      attempts: organisation.attempts + 1,
      nextAttemptAt: nextAttemptAt.toISOString(),
    },
    fact: { type: 'organisation-check-delayed', data: {} },
    actor: 'system',
    at,
    claims: [],
    releases: [],
  };
}
