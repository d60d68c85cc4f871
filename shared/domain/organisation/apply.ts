import { noHash } from '../event.ts';
import type { OrganisationId, PersonId } from '../ids.ts';
import { accept, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import type { Identifier } from './organisation.ts';

type Application = {
  readonly id: OrganisationId;
  readonly identifier: Identifier;
  readonly by: PersonId;
  readonly at: Date;
};

/** An application for participation: the number is claimed at once, the register is asked afterwards. */
export function apply({ id, identifier, by, at }: Application): Result<OrganisationChange, never> {
  const now = at.toISOString();
  return accept({
    before: undefined,
    after: {
      status: 'checking',
      id,
      version: 1,
      identifier,
      appliedBy: by,
      appliedAt: now,
      updatedAt: now,
      lastEventHash: noHash,
      attempts: 0,
      // The message on the queue starts the check; the sweeper looks after a minute.
      nextAttemptAt: new Date(at.getTime() + 60_000).toISOString(),
    },
    fact: { type: 'organisation-applied', data: {} },
    actor: by,
    at,
    claims: [identifier.value],
    releases: [],
    representative: by,
  });
}
