import type { PlatformEvent } from '../event.ts';
import { isAdmitted, type Organisation } from '../organisation/organisation.ts';
import { organisationAfter } from '../statistics/organisation-after.ts';
import type { OrganisationRecord } from '../statistics/state.ts';
import type { FaultKind } from './fault.ts';

type Kept = {
  readonly organisation: Organisation;
  readonly events: readonly PlatformEvent[];
  /** Which organisations the claims of its INN and its OGRN name. */
  readonly holders: readonly (string | undefined)[];
};

/** Its numbers are its own, and it is admitted as what its events tell. */
export function organisationFaults({ organisation, events, holders }: Kept): readonly FaultKind[] {
  const faults: FaultKind[] = [];
  const holdsNone = organisation.status === 'refused' || organisation.status === 'checking';
  if (!holdsNone && holders.some((holder) => holder !== organisation.id)) faults.push('number-not-held');
  let told: OrganisationRecord | undefined;
  for (const event of events) if (event.aggregate === 'organisation') told = organisationAfter(told, event);
  if (told?.as !== (isAdmitted(organisation) ? organisation.status : undefined)) faults.push('state-not-told');
  return faults;
}
