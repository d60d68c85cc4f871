import type { OrganisationEvent } from '../event.ts';
import type { OrganisationRecord } from './state.ts';

/** Neither participant nor partner after these. */
const outside: readonly string[] = [
  'organisation-unclear',
  'organisation-refused',
  'organisation-suspended',
  'organisation-excluded',
];

/** What is known of an organisation after one more of its events. */
export function organisationAfter(
  before: OrganisationRecord | undefined,
  { seq, type, data }: OrganisationEvent,
): OrganisationRecord {
  const { as, region, mainClass } = before ?? {};
  const changed: readonly string[] = 'fields' in data ? data.fields : [];
  const standing = 'as' in data ? data.as : outside.includes(type) ? undefined : as;
  const now = {
    region: ('region' in data ? data.region : undefined) ?? (changed.includes('region') ? undefined : region),
    mainClass:
      ('mainClass' in data ? data.mainClass : undefined) ?? (changed.includes('mainActivity') ? undefined : mainClass),
  };
  return {
    seq,
    ...(standing === undefined ? {} : { as: standing }),
    ...(now.region === undefined ? {} : { region: now.region }),
    ...(now.mainClass === undefined ? {} : { mainClass: now.mainClass }),
  };
}
