import { activityNames } from './activities.ts';
import { regionOf } from './regions.ts';
import type { SandboxOrganisation } from './sandbox-organisation.ts';

const epoch = (date: string | undefined): number | null => (date === undefined ? null : Date.parse(date));

const addressOf = (region: string | undefined, address: string | undefined) => {
  if (region === undefined || address === undefined) return null;
  const known = regionOf(region);
  return {
    value: address,
    unrestricted_value: address,
    invalidity: null,
    data: {
      source: address,
      country: 'Россия',
      country_iso_code: 'RU',
      region_kladr_id: `${region}00000000000`,
      region_iso_code: known?.iso ?? null,
      region_with_type: known?.name ?? null,
      city: known?.city === '' ? null : (known?.city ?? null),
      tax_office: `${region}01`,
      tax_office_legal: `${region}01`,
      timezone: null,
      geo_lat: null,
      geo_lon: null,
      qc: '0',
    },
  };
};

const personName = (name: string) => {
  const [surname = '', first = '', ...patronymic] = name.split(' ');
  return { surname, name: first, patronymic: patronymic.join(' ') || null, gender: null, qc: null, source: name };
};

const foundersOf = ({ founders }: SandboxOrganisation) =>
  founders.map((founder) => ({
    inn: founder.inn,
    ...(founder.kind === 'person'
      ? { ogrn: null, fio: personName(founder.name), name: null, type: 'PHYSICAL' }
      : { ogrn: founder.ogrn, fio: null, name: founder.name, type: 'LEGAL' }),
    hid: `founder-${founder.inn}`,
    share: { type: 'PERCENT', value: 100 / founders.length },
    invalidity: null,
  }));

const managersOf = ({ director }: SandboxOrganisation) =>
  director === undefined
    ? null
    : [
        {
          inn: director.inn,
          fio: personName(director.name),
          post: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР',
          type: 'EMPLOYEE',
          hid: `manager-${director.inn}`,
          invalidity: null,
        },
      ];

const okvedsOf = ({ mainActivity, additionalActivities, classifier }: SandboxOrganisation) =>
  [...(mainActivity === undefined ? [] : [mainActivity]), ...additionalActivities].map((code) => ({
    main: code === mainActivity,
    type: classifier,
    code,
    name: (classifier === '2014' ? activityNames[code] : undefined) ?? 'Вид деятельности',
  }));

/** Names as the register writes them: «ООО „…“» for entities, the person's name for entrepreneurs. */
export const nameOf = ({ kind, opf, brand }: SandboxOrganisation): string =>
  kind === 'entrepreneur' ? `${opf.short} ${brand}` : `${opf.short} "${brand.toUpperCase()}"`;

/** One organisation, or one branch of it, as `findById/party` of DaData words it. */
export const partyOf = (organisation: SandboxOrganisation, branch?: SandboxOrganisation['branches'][number]) => {
  const { kind, opf, brand, person, director } = organisation;
  const full = organisation.plan === 'full';
  const isEntity = kind === 'legal-entity';
  const short = nameOf(organisation);
  const value = branch === undefined ? short : `${branch.name} ${short}`;
  const data = {
    hid: `sandbox-${organisation.inn}${branch === undefined ? '' : `-${branch.kpp}`}`,
    inn: organisation.inn,
    ...(isEntity ? { kpp: branch?.kpp ?? organisation.kpp ?? null } : {}),
    ogrn: organisation.ogrn,
    ogrn_date: epoch(organisation.registeredOn),
    type: isEntity ? 'LEGAL' : 'INDIVIDUAL',
    ...(isEntity
      ? { branch_type: branch === undefined ? 'MAIN' : 'BRANCH', branch_count: organisation.branches.length }
      : {}),
    name: {
      full_with_opf: isEntity ? `${opf.full} "${brand.toUpperCase()}"`.toUpperCase() : `${opf.full} ${brand}`,
      short_with_opf: value,
      latin: null,
      full: brand.toUpperCase(),
      short: isEntity ? brand.toUpperCase() : null,
    },
    ...(person === undefined ? {} : { fio: { ...person, gender: null, source: null, qc: null } }),
    opf: { type: '2014', ...opf },
    state: {
      status: organisation.status,
      code: organisation.stateCode ?? null,
      actuality_date: Date.UTC(2026, 10, 1),
      registration_date: epoch(organisation.registeredOn),
      liquidation_date: epoch(organisation.liquidatedOn),
    },
    okved: organisation.mainActivity ?? null,
    okved_type: organisation.classifier,
    okveds: full ? okvedsOf(organisation) : null,
    address:
      branch === undefined
        ? addressOf(organisation.region, organisation.address)
        : addressOf(branch.region, branch.address),
    management:
      director === undefined || branch !== undefined
        ? null
        : {
            name: director.name,
            post: 'ГЕНЕРАЛЬНЫЙ ДИРЕКТОР',
            start_date: epoch(organisation.registeredOn),
            disqualified: null,
          },
    founders: full && isEntity ? foundersOf(organisation) : null,
    managers: full && isEntity ? managersOf(organisation) : null,
    predecessors: null,
    successors: organisation.successors.length === 0 ? null : organisation.successors,
    invalid: organisation.unreliable ? true : null,
    invalidity: organisation.unreliable ? { code: 'FTS', decision: null } : null,
    okpo: null,
    okato: null,
    oktmo: null,
    okogu: null,
    okfs: null,
    employee_count: null,
    finance: null,
    documents: null,
    licenses: null,
    phones: null,
    emails: null,
    capital: full && isEntity ? { type: 'УСТАВНЫЙ КАПИТАЛ', value: 10_000 } : null,
    authorities: null,
    source: null,
    qc: null,
  };
  return { value, unrestricted_value: value, data };
};
