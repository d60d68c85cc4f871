import { describe, expect, it } from 'vitest';
import { OkvedClass, OkvedCode, classOf } from '../../../shared/domain/identifiers/okved.ts';
import { activityNames } from '../../../infra/local/services/register/activities.ts';
import { organisationOf } from '../../../infra/local/services/register/organisation-of.ts';
import { otherRegions } from '../../../infra/local/services/register/regions.ts';
import { SandboxOrganisation } from '../../../infra/local/services/register/sandbox-organisation.ts';
import { scenarioNames, type ScenarioName } from '../../../infra/local/services/register/scenarios.ts';

const some = (scenario: ScenarioName, count: number) =>
  Array.from({ length: count }, (_, index) => organisationOf({ scenario, serial: index + 1 }));
const everybody = scenarioNames.flatMap((scenario) => some(scenario, 60));
const related = new Set(['shared-director', 'shared-address', 'shared-founder']);
const unrelated = everybody.filter(({ scenario }) => !related.has(scenario));
const repeated = (values: readonly (string | undefined)[]) => {
  const known = values.filter((value) => value !== undefined);
  return known.length - new Set(known).size;
};

describe('organisations of the sandbox register', () => {
  it('are the same whenever one asks', () => {
    expect(some('photonics', 39)).toEqual(some('photonics', 39));
  });

  it('are well-formed in every scenario', () => {
    expect(everybody.filter((organisation) => !SandboxOrganisation.safeParse(organisation).success)).toEqual([]);
  });

  it('share neither name, address nor director unless their scenario says so', () => {
    expect(repeated(everybody.map(({ brand }) => brand))).toBe(0);
    expect(repeated(unrelated.map(({ address }) => address))).toBe(0);
    expect(repeated(unrelated.map(({ director }) => director?.name))).toBe(0);
    expect(repeated(unrelated.map(({ director }) => director?.inn))).toBe(0);
  });

  it('share exactly what their scenario says, two by two', () => {
    const pairs = {
      director: some('shared-director', 4).map(({ director }) => director?.inn),
      address: some('shared-address', 4).map(({ address }) => address),
      founder: some('shared-founder', 4).map(({ founders }) => founders[0]?.inn),
    };
    for (const [first, second, third, fourth] of Object.values(pairs)) {
      expect([first === second, third === fourth, second === third]).toEqual([true, true, false]);
    }
  });

  it('do only what OKVED 2 knows', () => {
    const codes = everybody
      .filter(({ classifier }) => classifier === '2014')
      .flatMap(({ mainActivity, additionalActivities }) => additionalActivities.concat(mainActivity ?? ''));
    const unknown = codes.filter(
      (code) =>
        !OkvedCode.safeParse(code).success || !OkvedClass.safeParse(classOf(code)).success || !(code in activityNames),
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['microelectronics', 'г Москва, г Зеленоград', ['26']],
    ['photonics', 'г Москва', ['26', '27']],
    ['additive', 'г Москва', ['22', '25', '28', '71', '74']],
    ['sports-technology', 'г Москва', ['32', '58', '93']],
    ['university', 'г Москва', ['85']],
  ] as const)('of %s are in Moscow and in their industry', (scenario, place, classes) => {
    const members = some(scenario, 40);
    expect(members.every(({ region, address }) => region === '77' && address?.startsWith(place) === true)).toBe(true);
    expect([...new Set(members.map(({ mainActivity }) => classOf(mainActivity ?? '')))].toSorted()).toEqual(classes);
  });

  it('of other regions come from 81 of them', () => {
    expect(new Set(otherRegions.map(({ code }) => code)).size).toBe(81);
    expect(new Set(some('other-region', 81).map(({ region }) => region))).toEqual(
      new Set(otherRegions.map(({ code }) => code)),
    );
  });
});
