import { RegisterFacts } from '../register/facts.ts';
import { codesOf } from './codes-of.ts';
import type { OrganisationChange } from './change.ts';
import type { Organisation } from './organisation.ts';

/**
 * The register says something new about an organisation that was judged before: its dated facts are replaced, its
 * name and place on the platform stay (losing it is a decision of its own). `undefined` when nothing changed or we know better.
 */
export function refreshFacts(
  organisation: Organisation,
  heard: RegisterFacts,
  at: Date,
): OrganisationChange | undefined {
  if (organisation.status === 'checking' || organisation.status === 'refused') return undefined;
  const known = organisation.facts;
  // Another name is not taken but proposed: see propose.ts.
  const facts = { ...heard, name: known.name };
  if (facts.inn !== known.inn || facts.asOf <= known.asOf) return undefined;
  const fields = RegisterFacts.keyof().options.filter(
    (field) => field !== 'asOf' && JSON.stringify(facts[field]) !== JSON.stringify(known[field]),
  );
  if (fields.length === 0) return undefined;
  // An entrepreneur who registers again keeps the INN and gets another OGRNIP.
  const renumbered = facts.ogrn !== known.ogrn;
  return {
    before: organisation,
    after: { ...organisation, facts, version: organisation.version + 1, updatedAt: at.toISOString() },
    fact: { type: 'organisation-facts-changed', data: { fields, ...codesOf(facts) } },
    actor: 'system',
    at,
    claims: renumbered ? [facts.ogrn] : [],
    releases: renumbered ? [known.ogrn] : [],
  };
}
