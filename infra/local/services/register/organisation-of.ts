import { completeInn } from '../../../../shared/domain/identifiers/inn-digits.ts';
import { activitiesOf } from './activities.ts';
import { addressIn } from './address-in.ts';
import { innOf, ogrnOf, type Place } from './numbers.ts';
import { brandOf } from './organisation-names.ts';
import { fullNameOf, personNumber } from './people-names.ts';
import { hashOf } from './pick.ts';
import { moscow, otherRegions, type Region } from './regions.ts';
import type { SandboxOrganisation } from './sandbox-organisation.ts';
import { scenarioOf, type ScenarioName } from './scenarios.ts';

const forms = {
  limited: { code: '12300', full: 'Общество с ограниченной ответственностью', short: 'ООО' },
  stock: { code: '12267', full: 'Непубличное акционерное общество', short: 'АО' },
  university: { code: '75103', full: 'Федеральное государственное бюджетное учреждение', short: 'ФГБУ' },
  entrepreneur: { code: '50102', full: 'Индивидуальный предприниматель', short: 'ИП' },
} as const;

/** Serials 1 and 2, 3 and 4, … belong together. */
const pairOf = (serial: number): number => Math.ceil(serial / 2);

const regionFor = (scenario: ScenarioName, serial: number): Region | undefined => {
  if (scenario === 'no-address') return undefined;
  const elsewhere = ['other-region', 'entrepreneur-other-region', 'branch-in-moscow'].includes(scenario);
  return elsewhere ? (otherRegions[serial % otherRegions.length] ?? moscow) : moscow;
};

const state: Partial<Record<ScenarioName, Pick<SandboxOrganisation, 'status'> & { readonly stateCode: string }>> = {
  liquidating: { status: 'LIQUIDATING', stateCode: '101' },
  liquidated: { status: 'LIQUIDATED', stateCode: '201' },
  'entrepreneur-ended': { status: 'LIQUIDATED', stateCode: '201' },
  'bankruptcy-opened': { status: 'BANKRUPT', stateCode: '113' },
  bankrupt: { status: 'BANKRUPT', stateCode: '117' },
  reorganising: { status: 'REORGANIZING', stateCode: '124' },
  merging: { status: 'ACTIVE', stateCode: '122' },
  moving: { status: 'ACTIVE', stateCode: '112' },
  'reducing-capital': { status: 'ACTIVE', stateCode: '111' },
};

const entity = (scenario: ScenarioName, serial: number) => ({
  inn: innOf(scenario, serial),
  ogrn: ogrnOf(scenario, serial),
  name: `ООО «${brandOf(scenario, serial)}»`,
});

/** People of the sandbox have tax numbers that start with 98, so that none of them is one of its entrepreneurs. */
const person = (scenario: ScenarioName, serial: number) => {
  const code = scenarioOf(scenario).code;
  return {
    inn: completeInn(`98${code}${String(serial).padStart(6, '0')}`),
    name: fullNameOf(personNumber(Number(code) * 1400 + serial)),
  };
};

const kppIn = (region: string | undefined, serial: number): string =>
  `${region ?? '77'}${String(1 + (serial % 40)).padStart(2, '0')}01001`;

const branchesOf = (scenario: ScenarioName, serial: number): SandboxOrganisation['branches'] => {
  const places =
    scenario === 'branch-in-moscow'
      ? [moscow]
      : scenario === 'head-with-branches'
        ? [serial, serial + 40].map((index) => otherRegions[index % otherRegions.length] ?? moscow)
        : [];
  return places.map((region, index) => ({
    kpp: `${region.code}0143${String(index + 1).padStart(3, '0')}`,
    region: region.code,
    address: addressIn(region, scenario, serial, index + 1),
    name: `Филиал в регионе ${region.code}`,
  }));
};

const formFor = (scenario: ScenarioName, serial: number): SandboxOrganisation['opf'] => {
  if (scenarioOf(scenario).kind === 'entrepreneur') return forms.entrepreneur;
  if (scenario === 'university') return forms.university;
  return scenario === 'development-corporation' || serial % 5 === 4 ? forms.stock : forms.limited;
};

const brandFor = (scenario: ScenarioName, serial: number): string => {
  if (scenario === 'university') return `Технический университет «${brandOf(scenario, serial)}»`;
  const brand = brandOf(scenario, serial);
  return scenario === 'development-corporation' ? `Корпорация развития ${brand}` : brand;
};

/** The organisation that a place in the sandbox stands for: the same data on every machine, without any network. */
export const organisationOf = ({ scenario, serial }: Place): SandboxOrganisation => {
  const { kind, code } = scenarioOf(scenario);
  const region = regionFor(scenario, serial);
  const { main, additional } = activitiesOf(scenario, serial);
  const old = scenario === 'old-classifier';
  const ended = state[scenario]?.status === 'LIQUIDATED';
  const partner = scenario === 'shared-address' ? pairOf(serial) : serial;
  const isEntity = kind === 'legal-entity';
  return {
    scenario,
    serial,
    inn: innOf(scenario, serial),
    ogrn: ogrnOf(scenario, serial),
    ...(isEntity ? { kpp: kppIn(region?.code, serial) } : { person: personNumber(Number(code) * 1400 + serial) }),
    kind,
    opf: formFor(scenario, serial),
    brand: isEntity ? brandFor(scenario, serial) : fullNameOf(personNumber(Number(code) * 1400 + serial)),
    status: 'ACTIVE',
    ...state[scenario],
    unreliable: scenario === 'unreliable',
    ...(region === undefined ? {} : { region: region.code, address: addressIn(region, scenario, partner, 0) }),
    classifier: old ? '2001' : '2014',
    mainActivity: old ? '73.10' : main,
    additionalActivities: old ? ['72.20', '33.20'] : [...additional],
    registeredOn: new Date(Date.UTC(2015, 0, 12) + (hashOf(code, serial) % 3000) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    ...(ended ? { liquidatedOn: '2026-03-16' } : {}),
    ...(isEntity ? { director: person(scenario, scenario === 'shared-director' ? pairOf(serial) : serial) } : {}),
    founders: isEntity
      ? [
          scenario === 'shared-founder'
            ? { kind: 'entity', ...entity('active-any', pairOf(serial)) }
            : { kind: 'person', ...person(scenario, serial + 700) },
        ]
      : [],
    successors: ['reorganising', 'merging'].includes(scenario) ? [entity('active-any', serial)] : [],
    branches: branchesOf(scenario, serial),
    plan: scenario === 'basic-plan' ? 'basic' : 'full',
  };
};
