import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegisterStatus } from '../../../shared/domain/register/facts.ts';
import { standing } from '../../../shared/domain/register/standing.ts';
import { registerFacts } from '../../builders/facts.ts';

describe('standing of an organisation', () => {
  it.each([
    ['plainly active', {}, 'good', 'active'],
    ['reducing its capital', { statusCode: '111' }, 'good', 'active-noted'],
    ['moving', { statusCode: '112' }, 'good', 'active-noted'],
    ['changing its form', { statusCode: '121' }, 'good', 'active-noted'],
    ['being merged, still called active', { statusCode: '122' }, 'unclear', 'reorganising'],
    ['being divided, still called active', { statusCode: '123' }, 'unclear', 'reorganising'],
    ['being joined to another, still called active', { statusCode: '125' }, 'unclear', 'reorganising'],
    ['reorganising', { status: 'REORGANIZING', statusCode: '124' }, 'unclear', 'reorganising'],
    ['with a bankruptcy case', { status: 'BANKRUPT', statusCode: '113' }, 'unclear', 'bankruptcy-early'],
    ['under observation', { status: 'BANKRUPT', statusCode: '114' }, 'unclear', 'bankruptcy-early'],
    ['bankrupt without a code', { status: 'BANKRUPT' }, 'unclear', 'bankruptcy-early'],
    ['finally bankrupt', { status: 'BANKRUPT', statusCode: '117' }, 'bad', 'bankrupt'],
    ['liquidating', { status: 'LIQUIDATING', statusCode: '101' }, 'bad', 'liquidating'],
    ['liquidated', { status: 'LIQUIDATED', statusCode: '201' }, 'bad', 'liquidated'],
    ['of unreliable data', { unreliable: true }, 'unclear', 'unreliable-data'],
    ['of no known region', { region: undefined }, 'unclear', 'region-unknown'],
    ['liquidated and of unreliable data', { status: 'LIQUIDATED', unreliable: true }, 'bad', 'liquidated'],
  ] as const)('one %s', (_, overrides, verdict, reason) => {
    expect(standing(registerFacts(1, overrides))).toEqual({ verdict, reason });
  });

  it('is bad only when the register says that the organisation ends', () => {
    const code = fc.option(fc.stringMatching(/^\d{3}$/), { nil: undefined });
    const status = fc.constantFrom(...RegisterStatus.options);
    fc.assert(
      fc.property(status, code, fc.boolean(), fc.boolean(), (registerStatus, statusCode, unreliable, known) => {
        const facts = registerFacts(1, {
          status: registerStatus,
          statusCode,
          unreliable,
          region: known ? '77' : undefined,
        });
        const ends =
          registerStatus === 'LIQUIDATING' ||
          registerStatus === 'LIQUIDATED' ||
          (registerStatus === 'BANKRUPT' && statusCode === '117');
        expect(standing(facts).verdict === 'bad').toBe(ends);
      }),
    );
  });
});
