import { OkvedCode } from '../../shared/domain/identifiers/okved.ts';
import { RegisterFacts } from '../../shared/domain/register/facts.ts';
import type { Party } from './party.ts';
import type { Pseudonym } from './pseudonym.ts';
import { regionOf } from './region-of.ts';

/** OKVED 2. Codes of the classifier of 2001 look alike and mean something else. */
const okved2 = '2014';

type Context = { readonly asOf: Date; readonly pseudonym: Pseudonym; readonly title: string | null | undefined };

/** DaData's party in our words. Throws where it does not make valid facts: that is a malformed answer. */
export function factsOf(party: Party, { asOf, pseudonym, title }: Context): RegisterFacts {
  const { state, address, name, management } = party;
  const main = party.okved_type === okved2 ? activity(party.okved) : undefined;
  const all = (party.okveds ?? []).flatMap(({ code, type }) => (type === okved2 ? (activity(code) ?? []) : []));
  const place = address?.unrestricted_value ?? address?.value;
  return RegisterFacts.parse({
    inn: party.inn,
    ogrn: party.ogrn,
    kind: party.type === 'LEGAL' ? 'legal-entity' : 'entrepreneur',
    name: (name?.short_with_opf ?? name?.full_with_opf ?? name?.short ?? name?.full ?? title ?? party.ogrn).slice(
      0,
      300,
    ),
    status: state.status,
    ...given('statusCode', state.code?.slice(0, 10)),
    unreliable: party.invalid === true,
    ...given('region', regionOf(address?.data?.region_kladr_id, address?.data?.region_iso_code)),
    ...given('address', place?.slice(0, 500)),
    ...given('mainActivity', main),
    additionalActivities: [...new Set(all)].filter((code) => code !== main).slice(0, 500),
    ...given('registeredOn', dateOf(state.registration_date)),
    ...given('liquidatedOn', dateOf(state.liquidation_date)),
    successors: (party.successors ?? [])
      .slice(0, 20)
      .flatMap(({ inn, ogrn, name: successor }) =>
        inn === undefined || inn === null
          ? []
          : [{ inn: inn.slice(0, 12), ...given('ogrn', ogrn?.slice(0, 15)), name: (successor ?? '').slice(0, 300) }],
      ),
    links: {
      founders: innsOf(party.founders)
        .map((inn) => pseudonym('founder', inn))
        .toSorted()
        .slice(0, 50),
      ...given('director', directorOf(party.managers, management, pseudonym)),
      ...given('address', place === undefined || place === null ? undefined : pseudonym('address', place)),
    },
    asOf: asOf.toISOString(),
  });
}

const given = (name: string, value: string | null | undefined) =>
  value === undefined || value === null || value === '' ? {} : { [name]: value };

const activity = (code: string | null | undefined) => OkvedCode.safeParse(code).data;

const innsOf = (people: Party['founders']): string[] => [
  ...new Set((people ?? []).flatMap(({ inn }) => (inn === undefined || inn === null || inn === '' ? [] : [inn]))),
];

/** By the manager's INN where the plan tells it, else by name and post. */
function directorOf(managers: Party['managers'], management: Party['management'], pseudonym: Pseudonym) {
  const [inn] = innsOf(managers);
  if (inn !== undefined) return pseudonym('director', inn);
  const { name, post } = management ?? {};
  return name === undefined || name === null ? undefined : pseudonym('director', `${name} ${post ?? ''}`);
}

/** Epoch milliseconds, before 1970 too. */
function dateOf(milliseconds: number | null | undefined): string | undefined {
  if (milliseconds === undefined || milliseconds === null) return undefined;
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}
