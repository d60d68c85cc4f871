import type { ListedOrganisation } from '../../functions/gateways/search/documents.ts';
import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import { listedOrganisation } from '../../functions/directory/listed-organisation.ts';
import { companyName } from '../../infra/local/services/register/company-names.ts';
import { applicants } from '../../infra/ops/seed/city.ts';
import { registerFacts, representativeOf, seededId } from '../../infra/ops/seed/seed-organisation.ts';
import { completeInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { completeOgrn } from '../../shared/domain/identifiers/ogrn.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { apply } from '../../shared/domain/organisation/apply.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import { isAdmitted } from '../../shared/domain/organisation/organisation.ts';
import { programmeInForce } from '../../shared/programme/programmes.ts';

/** The whole seeded city. */
export const citySize = 35_000;

const at = new Date('2026-11-20T09:00:00.000Z');
const pseudonym = pseudonyms('bench');

/** The organisations that `npm run ops -- seed city` admits, as the directory lists them. */
export function seededCity(size = citySize): readonly ListedOrganisation[] {
  const programme = programmeInForce('mic', at);
  return applicants(size).flatMap((applicant) => {
    const { personId: by, organisations } = representativeOf(applicant);
    const [id] = organisations;
    if (id === undefined) throw new Error('a representative without an organisation');
    const facts = registerFacts(applicant, at, pseudonym);
    const applied = apply({ id, identifier: { kind: 'inn', value: facts.inn }, by, at });
    if (!applied.ok || applied.value.after.status !== 'checking') throw new Error('an application was not taken');
    const { after } = judge(applied.value.after, facts, programme, at);
    return isAdmitted(after) ? [listedOrganisation(after)] : [];
  });
}

/** Numbers of names far from those of the city. */
const firstName = 60_000_000;

/**
 * More organisations of the same make around the city: the sandbox has no more numbers, so these have numbers of other
 * tax offices.
 */
export function withCrowd(city: readonly ListedOrganisation[], size: number): readonly ListedOrganisation[] {
  const crowd = Array.from({ length: size - city.length }, (_, index): ListedOrganisation => {
    const like = city[index % city.length];
    if (like === undefined) throw new Error('an empty city');
    const serial = String(index).padStart(6, '0');
    return {
      ...like,
      id: OrganisationId.parse(seededId('crowd', index)),
      kind: 'legal-entity',
      name: `ООО «${companyName(firstName + index)}»`,
      inn: completeInn(`500${serial}`),
      ogrn: completeOgrn(`10250${serial}0`),
    };
  });
  return [...city, ...crowd];
}
