import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInn } from '../../../shared/domain/identifiers/inn-digits.ts';
import { isOgrn } from '../../../shared/domain/identifiers/ogrn.ts';
import { innOf, ogrnOf, placeOf, serialLimit } from '../../../infra/local/services/register/numbers.ts';
import { scenarioNames, scenarioOf } from '../../../infra/local/services/register/scenarios.ts';

const places = fc
  .constantFrom(...scenarioNames)
  .chain((scenario) => fc.record({ scenario: fc.constant(scenario), serial: fc.nat(serialLimit(scenario) - 1) }));

describe('numbers of the sandbox register', () => {
  it('are valid INN and OGRN that lead back to their place', () => {
    fc.assert(
      fc.property(places, ({ scenario, serial }) => {
        const [inn, ogrn] = [innOf(scenario, serial), ogrnOf(scenario, serial)];
        const entity = scenarioOf(scenario).kind === 'legal-entity';
        expect([isInn(inn), inn.length, isOgrn(ogrn), ogrn.length]).toEqual([
          true,
          entity ? 10 : 12,
          true,
          entity ? 13 : 15,
        ]);
        expect([placeOf(inn), placeOf(ogrn)]).toEqual([
          { scenario, serial },
          { scenario, serial },
        ]);
      }),
    );
  });

  it('say nothing about a number with a wrong check digit', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 9 }), ({ scenario, serial }, more) => {
        const inn = innOf(scenario, serial);
        const last = (Number(inn.at(-1)) + more) % 10;
        expect(placeOf(`${inn.slice(0, -1)}${last}`)).toBeUndefined();
      }),
    );
  });

  it('have a code of their own for each scenario, and none that the tax service really gives out', () => {
    const codes = scenarioNames.map((name) => scenarioOf(name).code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => ['01', '09'].includes(code))).toEqual([]);
  });

  it('stay the same for ever: examples that documents may quote', () => {
    expect([
      innOf('microelectronics', 1),
      innOf('liquidating', 1),
      innOf('entrepreneur', 1),
      ogrnOf('entrepreneur', 1),
    ]).toEqual(['9920000015', '9930000014', '991300000125', '315771300000011']);
  });

  it('refuse a serial that a scenario does not have', () => {
    expect(() => innOf('software', 100_000)).toThrow(RangeError);
    expect(() => innOf('software', -1)).toThrow(RangeError);
    expect(innOf('entrepreneur', 999_999)).toHaveLength(12);
  });
});
