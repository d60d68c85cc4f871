import { type Actor, represents } from '../actor.ts';
import type { OrganisationFact } from '../event.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationChange } from './change.ts';
import { isAdmitted, type Organisation, type SuspendedOrganisation } from './organisation.ts';

type Measure = { readonly reason: string; readonly by: Actor; readonly at: Date };
type Outcome = Result<OrganisationChange, Refusal>;

/** An operator suspends an admitted organisation: it takes no part until it is reinstated. */
export const suspend = (organisation: Organisation, measure: Measure): Outcome =>
  isAdmitted(organisation)
    ? restrict(organisation, organisation.status, 'suspended', measure)
    : refuse({ kind: 'wrong-status', status: organisation.status });

/** An operator excludes an organisation for good. */
export function exclude(organisation: Organisation, measure: Measure): Outcome {
  if (isAdmitted(organisation)) return restrict(organisation, organisation.status, 'excluded', measure);
  if (organisation.status === 'suspended') return restrict(organisation, organisation.admittedAs, 'excluded', measure);
  return refuse({ kind: 'wrong-status', status: organisation.status });
}

/** A suspended organisation is again what it was. */
export function reinstate(organisation: Organisation, { reason, by, at }: Measure): Outcome {
  if (represents(by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  if (organisation.status !== 'suspended') return refuse({ kind: 'wrong-status', status: organisation.status });
  const { admittedAs: as, measure, ...common } = organisation;
  const now = at.toISOString();
  const decided = { by: by.personId, at: now, reason };
  const after = { ...common, status: as, decided, version: organisation.version + 1, updatedAt: now };
  return accept(changed(organisation, after, { type: 'organisation-reinstated', data: { as } }, { by, at }));
}

function restrict(
  organisation: Extract<Organisation, { status: 'participant' | 'partner' | 'suspended' }>,
  admittedAs: SuspendedOrganisation['admittedAs'],
  status: 'suspended' | 'excluded',
  { reason, by, at }: Measure,
): Outcome {
  if (represents(by, organisation.id)) return refuse({ kind: 'conflict-of-interest' });
  const now = at.toISOString();
  const measure = { by: by.personId, at: now, reason };
  const after = { ...organisation, admittedAs, measure, status, version: organisation.version + 1, updatedAt: now };
  return accept(
    changed(organisation, after, { type: `organisation-${status}`, data: { was: admittedAs } }, { by, at }),
  );
}

const changed = (
  before: Organisation,
  after: Organisation,
  fact: OrganisationFact,
  { by, at }: Pick<Measure, 'by' | 'at'>,
): OrganisationChange => ({ before, after, fact, actor: by.personId, at, claims: [], releases: [] });
