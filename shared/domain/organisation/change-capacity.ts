import { type Actor, represents } from '../actor.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Capacity } from './capacity.ts';
import type { OrganisationChange } from './change.ts';
import {
  type AdmittedOrganisation,
  isAdmitted,
  type Organisation,
  type SuspendedOrganisation,
} from './organisation.ts';

type Decision = { readonly capacity: Capacity; readonly reason: string; readonly by: Actor; readonly at: Date };
type Outcome = Result<OrganisationChange | undefined, Refusal>;

/** An operator grants a capacity to an admitted organisation. `undefined` when it has it already. */
export function grantCapacity(organisation: Organisation, decision: Decision): Outcome {
  if (represents(decision.by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  if (!isAdmitted(organisation)) return refuse({ kind: 'wrong-status', status: organisation.status });
  const { capacities } = organisation;
  if (capacities.includes(decision.capacity)) return accept(undefined);
  return accept(changed(organisation, [...capacities, decision.capacity], decision));
}

/** An operator takes a capacity away; a suspended organisation can lose it, too. `undefined` when it has none. */
export function withdrawCapacity(organisation: Organisation, decision: Decision): Outcome {
  if (represents(decision.by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  if (!isAdmitted(organisation) && organisation.status !== 'suspended')
    return refuse({ kind: 'wrong-status', status: organisation.status });
  const { capacities } = organisation;
  if (!capacities.includes(decision.capacity)) return accept(undefined);
  return accept(
    changed(
      organisation,
      capacities.filter((other) => other !== decision.capacity),
      decision,
    ),
  );
}

function changed(
  before: AdmittedOrganisation | SuspendedOrganisation,
  capacities: Capacity[],
  { capacity, reason, by, at }: Decision,
): OrganisationChange {
  const now = at.toISOString();
  const granted = capacities.includes(capacity);
  const others = before.capacityDecisions.filter((decision) => decision.capacity !== capacity);
  const capacityDecisions = [...others, { capacity, granted, by: by.personId, at: now, reason }];
  return {
    before,
    after: { ...before, capacities, capacityDecisions, version: before.version + 1, updatedAt: now },
    fact: { type: granted ? 'organisation-capacity-granted' : 'organisation-capacity-withdrawn', data: { capacity } },
    actor: by.personId,
    at,
    claims: [],
    releases: [],
  };
}
