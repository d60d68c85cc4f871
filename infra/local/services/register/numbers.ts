import { completeInn } from '../../../../shared/domain/identifiers/inn-digits.ts';
import { completeOgrn } from '../../../../shared/domain/identifiers/ogrn.ts';
import { scenarioNames, scenarioOf, type ScenarioName } from './scenarios.ts';

/** Place of a synthetic organisation: which case it plays, and its number among those. */
export type Place = { readonly scenario: ScenarioName; readonly serial: number };

const digitsOf = { 'legal-entity': 5, entrepreneur: 6 } as const;

/** How many organisations a scenario has: serials 0 to this, exclusive. */
export const serialLimit = (scenario: ScenarioName): number => 10 ** digitsOf[scenarioOf(scenario).kind];

const body = ({ scenario, serial }: Place): string => {
  const { code, kind } = scenarioOf(scenario);
  if (!Number.isInteger(serial) || serial < 0 || serial >= serialLimit(scenario))
    throw new RangeError(`Serial ${serial} is outside scenario ${scenario}`);
  return code + String(serial).padStart(digitsOf[kind], '0');
};

/** The valid INN of an organisation of a scenario: 10 digits, or 12 for entrepreneurs. The same for ever. */
export const innOf = (scenario: ScenarioName, serial: number): string => completeInn(`99${body({ scenario, serial })}`);

/** Its OGRN (13 digits) or OGRNIP (15 digits). */
export const ogrnOf = (scenario: ScenarioName, serial: number): string => {
  const text = body({ scenario, serial });
  return scenarioOf(scenario).kind === 'legal-entity'
    ? completeOgrn(`11577${text}`)
    : completeOgrn(`31577${text.slice(0, 2)}0${text.slice(2)}`);
};

const byCode = new Map<string, ScenarioName>(scenarioNames.map((name) => [scenarioOf(name).code, name]));
const shapes = [
  /^99(\d{2})(\d{5})\d$/,
  /^99(\d{2})(\d{6})\d{2}$/,
  /^11577(\d{2})(\d{5})\d$/,
  /^31577(\d{2})0(\d{6})\d$/,
];

/** Which synthetic organisation an INN or OGRN names; undefined when it is none of ours or its check digits are wrong. */
export const placeOf = (number: string): Place | undefined => {
  for (const shape of shapes) {
    const [, code = '', digits = ''] = shape.exec(number) ?? [];
    const scenario = byCode.get(code);
    if (scenario === undefined || digits.length !== digitsOf[scenarioOf(scenario).kind]) continue;
    const serial = Number(digits);
    if ([innOf(scenario, serial), ogrnOf(scenario, serial)].includes(number)) return { scenario, serial };
  }
  return undefined;
};
