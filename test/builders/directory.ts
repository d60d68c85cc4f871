import type { ListedOrganisation } from '../../functions/gateways/search/documents.ts';
import { completeInn } from '../../shared/domain/identifiers/inn-digits.ts';
import { completeOgrn } from '../../shared/domain/identifiers/ogrn.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { activityNames } from '../../infra/local/services/register/activities.ts';
import { companyName } from '../../infra/local/services/register/company-names.ts';
import { fullNameOf, personNumber } from '../../infra/local/services/register/people-names.ts';
import { hashOf } from '../../infra/local/services/register/pick.ts';

const activities = Object.keys(activityNames);
const forms = ['ООО', 'ООО', 'ООО', 'АО', 'ПАО', 'АНО'];
const oneOf = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('An empty list');
  return found;
};

export const organisationId = (number: number): OrganisationId =>
  OrganisationId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** An organisation as the directory lists it; the same for the same number. One in twelve is an entrepreneur. */
export function listedOrganisation(number: number): ListedOrganisation {
  const entrepreneur = number % 12 === 7;
  const at = (salt: string): number => hashOf(salt, number);
  const region = at('region') % 10 < 7 ? '77' : String(1 + (at('other') % 76)).padStart(2, '0');
  const name = entrepreneur
    ? `ИП ${fullNameOf(personNumber(number))}`
    : `${oneOf(forms, at('form'))} «${companyName(number)}»`;
  const digits = String(100_000_000 + ((number * 7_919) % 800_000_000)).slice(0, 9);
  return {
    id: organisationId(number),
    version: 1,
    status: region === '77' ? 'participant' : 'partner',
    kind: entrepreneur ? 'entrepreneur' : 'legal-entity',
    name,
    inn: entrepreneur ? completeInn(`7${digits}`) : completeInn(digits),
    ogrn: entrepreneur
      ? completeOgrn(
          `3${String(at('year') % 24).padStart(2, '0')}77${String((number * 700_919) % 1_000_000_000).padStart(9, '0')}`,
        )
      : completeOgrn(
          `1${String(at('year') % 24).padStart(2, '0')}77${String((number * 7_919 + (at('ogrn') % 7_919)) % 10_000_000).padStart(7, '0')}`,
        ),
    region,
    mainActivity: oneOf(activities, at('main')),
    additionalClasses: [...new Set([1, 2, 3].map((salt) => oneOf(activities, at(`more ${salt}`)).slice(0, 2)))],
    openToInvitations: true,
    admittedAt: new Date(Date.UTC(2024, 0, 1) + (at('admitted') % 60_000) * 1_000_000).toISOString(),
  };
}
