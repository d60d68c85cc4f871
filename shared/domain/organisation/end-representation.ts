import type { PersonId } from '../ids.ts';
import type { OrganisationChange } from './change.ts';
import type { Organisation } from './organisation.ts';

/**
 * A person stops acting for an organisation. `undefined` when nobody else could: then somebody has to be found first.
 * `witness` must still represent it when this is written, so that two who leave at once do not leave it alone.
 */
export function endRepresentation(
  organisation: Organisation,
  { person, representatives, at }: { person: PersonId; representatives: readonly PersonId[]; at: Date },
): OrganisationChange | undefined {
  const witness = representatives.find((other) => other !== person);
  if (witness === undefined) return undefined;
  return {
    before: organisation,
    after: { ...organisation, version: organisation.version + 1, updatedAt: at.toISOString() },
    fact: { type: 'representative-left', data: {} },
    actor: person,
    at,
    claims: [],
    releases: [],
    predecessors: [person],
    witness,
  };
}
