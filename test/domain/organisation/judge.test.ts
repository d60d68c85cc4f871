import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../shared/domain/organisation/judge.ts';
import { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { RegisterStatus } from '../../../shared/domain/register/facts.ts';
import { registerFacts } from '../../builders/facts.ts';
import { firstDay, innOf, instant, ogrnOf } from '../../builders/ids.ts';
import { checkingOrganisation } from '../../builders/organisation.ts';

const moscow = { regions: ['77'] };
const judged = (facts: Parameters<typeof registerFacts>[1]) =>
  judge(checkingOrganisation(1), registerFacts(1, facts), moscow, firstDay);

describe('an applicant', () => {
  it.each([
    ['active in the region', {}, { status: 'participant', admittedAt: instant() }],
    ['active and moving house', { statusCode: '112' }, { status: 'participant' }],
    ['active in another region', { region: '70' }, { status: 'partner' }],
    ['in liquidation', { status: 'LIQUIDATING' }, { status: 'refused', reason: 'liquidating' }],
    ['liquidated', { status: 'LIQUIDATED' }, { status: 'refused', reason: 'liquidated' }],
    [
      'bankrupt in the final stage',
      { status: 'BANKRUPT', statusCode: '117' },
      { status: 'refused', reason: 'bankrupt' },
    ],
    [
      'in early bankruptcy',
      { status: 'BANKRUPT', statusCode: '113' },
      { status: 'unclear', reason: 'bankruptcy-early' },
    ],
    ['being merged', { status: 'REORGANIZING', statusCode: '124' }, { status: 'unclear', reason: 'reorganising' }],
    ['called active but being divided', { statusCode: '123' }, { status: 'unclear', reason: 'reorganising' }],
    ['with unreliable data', { unreliable: true }, { status: 'unclear', reason: 'unreliable-data' }],
    ['without a region', { region: undefined }, { status: 'unclear', reason: 'region-unknown' }],
  ] as const)('that is %s is judged so', (_what, facts, expected) => {
    expect(judged(facts).after).toMatchObject(expected);
  });

  it('that the register does not know is refused and frees its number', () => {
    const change = judge(checkingOrganisation(1), undefined, moscow, firstDay);
    expect(change).toMatchObject({
      after: { status: 'refused', reason: 'not-found-in-register' },
      fact: { type: 'organisation-refused', data: { reason: 'not-found-in-register' } },
      claims: [],
      releases: [innOf(1)],
    });
    expect(change.after).not.toHaveProperty('facts');
  });

  it('that is admitted stands for the number it did not type as well', () => {
    expect(judged({}).claims).toEqual([ogrnOf(1)]);
    const byOgrn = checkingOrganisation(1, { identifier: { kind: 'ogrn', value: ogrnOf(1) } });
    expect(judge(byOgrn, registerFacts(1), moscow, firstDay).claims).toEqual([innOf(1)]);
  });

  it('whatever the register says, moves on by one version, keeps nothing of the check and is a valid organisation', () => {
    const facts = fc.record({
      status: fc.constantFrom(...RegisterStatus.options),
      statusCode: fc.option(fc.constantFrom('101', '112', '113', '117', '122', '124'), { nil: undefined }),
      unreliable: fc.boolean(),
      region: fc.option(fc.constantFrom('77', '70'), { nil: undefined }),
    });
    const before = checkingOrganisation(1, { attempts: 3, delayedSince: instant(-1) });
    fc.assert(
      fc.property(fc.option(facts, { nil: undefined }), (said) => {
        const change = judge(before, said && registerFacts(1, said), moscow, firstDay);
        expect(Organisation.parse(change.after)).toEqual(change.after);
        expect(change.after.version).toBe(before.version + 1);
        expect(change.after).not.toHaveProperty('attempts');
        expect(change.after).not.toHaveProperty('delayedSince');
        expect(change.after.status === 'refused').toBe(change.releases.length > 0);
      }),
    );
  });
});
