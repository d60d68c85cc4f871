import { type Actor, represents } from '../actor.ts';
import { noHash } from '../event.ts';
import type { MandateId } from '../ids.ts';
import type { Capacity } from '../organisation/capacity.ts';
import { hasCapacity, type Organisation } from '../organisation/organisation.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Step } from '../step.ts';
import type { MandateFact } from './fact.ts';
import type { Mandate, MandateTerms } from './mandate.ts';

export type MandateStep = Step<Mandate, MandateFact>;

type Opening = {
  readonly id: MandateId;
  readonly capacity: Capacity;
  readonly terms: MandateTerms;
  readonly by: Actor;
  readonly at: Date;
};

/** An organisation to which the city gave the capacity says what it is looking for. */
export function openMandate(
  organisation: Organisation,
  { id, capacity, terms, by, at }: Opening,
): Result<MandateStep, Refusal> {
  if (!represents(by, organisation.id)) return refuse({ kind: 'not-yours' });
  if (!hasCapacity(organisation, capacity)) return refuse({ kind: 'no-capacity' });
  const now = at.toISOString();
  const organisationId = organisation.id;
  return accept({
    before: undefined,
    after: {
      id,
      version: 1,
      lastEventHash: noHash,
      organisationId,
      capacity,
      status: 'open',
      terms,
      openedAt: now,
      updatedAt: now,
    },
    fact: { type: 'mandate-opened', data: { organisationId, capacity, kinds: terms.kinds } },
    actor: by.personId,
    at,
  });
}
