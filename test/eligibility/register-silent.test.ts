import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { silentOf } from '../../shared/eligibility/register-silent.ts';
import { mic } from '../../shared/programme/mic.ts';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { organisationId } from '../builders/ids.ts';
import { snapshotMembers } from '../builders/snapshot.ts';
import { finding, foundAll, judge, memberOf } from './judged.ts';

const innOfMember = (n: number): Inn => registerFacts(n).inn;
const members31 = snapshotMembers(31);
const answersBut = (...numbers: readonly number[]) =>
  foundAll(members31.map((_, index) => registerFacts(index + 1)).filter((_, index) => !numbers.includes(index + 1)));

describe('a member about whom the register gives no usable answer', () => {
  it('is for a person to decide, and the report says so with the next step', () => {
    const report = judge({ members: members31 }, answersBut(7), mic, new Set([innOfMember(7)]));
    expect(report).toMatchObject({ outcome: 'unclear', counted: 30, unclear: 1 });
    expect(report.members.find(({ organisationId: id }) => id === organisationId(7))).toMatchObject({
      verdict: 'unclear',
      reason: 'register-silent',
    });
    expect(finding(report, 'register-status')).toEqual({
      criterion: 'register-status',
      verdict: 'unclear',
      reason: 'register-status-unclear',
      text: {
        ru: 'Решение за сотрудником департамента: ООО «Пример 7» — реестр не дал о ней пригодного ответа, сколько его ни спрашивали.',
        en: 'A person decides: ООО «Пример 7» — the register gave no usable answer about it, however often it was asked.',
      },
      nextStep: {
        ru: 'По организациям, о которых реестр не ответил, решит сотрудник департамента: подождите решения или замените их.',
        en: 'About those on whom the register gave no answer a person decides: wait for the decision, or replace them.',
      },
      organisationIds: [organisationId(7)],
    });
  });

  it('beside one in reorganisation: both next steps are told', () => {
    const answers = new Map([...answersBut(7), [innOfMember(8), found(registerFacts(8, { status: 'REORGANIZING' }))]]);
    const { nextStep } = finding(
      judge({ members: members31 }, answers, mic, new Set([innOfMember(7)])),
      'register-status',
    );
    expect(nextStep?.en).toMatch(/corrected.*wait for the decision/);
    expect(nextStep?.ru).toMatch(/Уточните.*подождите/);
  });

  it('is unclear whatever was filed of it, even a liquidation or an address elsewhere', () => {
    const filed = [{ status: 'LIQUIDATED' }, { region: '70' }, { unreliable: true }, {}] as const;
    const members = filed.map((facts, index) => memberOf(index + 1, registerFacts(index + 1, facts)));
    const report = judge({ members }, new Map(), mic, new Set(members.map(({ facts }) => facts.inn)));
    expect(report.members.map(({ verdict, reason }) => [verdict, reason])).toEqual(
      filed.map(() => ['unclear', 'register-silent']),
    );
  });
});

const states = [
  {},
  {},
  { unreliable: true },
  { status: 'LIQUIDATED' },
  { region: '70' },
  { region: undefined },
] as const;
/** Members of whom some share an INN or are partners; of each the register says something, nothing, or is silent. */
const filed = fc
  .array(
    fc.record({
      number: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 3 }),
      role: fc.constantFrom<SnapshotMember['role']>('participant', 'participant', 'partner'),
      filed: fc.constantFrom(...states),
      heard: fc.constantFrom('silent', 'silent', 'good', 'not-found', 'dead' as const),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    const answers = new Map<Inn, RegisterAnswer>();
    const members = rows.map(({ number, role, filed: state, heard }, index) => {
      const n = number ?? index + 1;
      if (heard === 'good') answers.set(innOfMember(n), found(registerFacts(n)));
      if (heard === 'dead') answers.set(innOfMember(n), found(registerFacts(n, { status: 'LIQUIDATED' })));
      if (heard === 'not-found') answers.set(innOfMember(n), notFound(n));
      return memberOf(index + 1, registerFacts(n, state), index === 0 ? 'founder' : role);
    });
    const silent = new Set(members.map(({ facts }) => facts.inn).filter((inn) => !answers.has(inn)));
    return { members, answers, silent };
  });
const runs = { numRuns: 150 };

describe('silence', () => {
  it('is replayed byte for byte from the stored answers and the report itself', () => {
    fc.assert(
      fc.property(filed, ({ members, answers, silent }) => {
        const report = judge({ members }, answers, mic, silent);
        const again = judge({ members }, answers, mic, silentOf(report));
        expect(JSON.stringify(again)).toBe(JSON.stringify(report));
      }),
      runs,
    );
  });

  it('never makes a member not count, and no more than one unclear for an INN', () => {
    fc.assert(
      fc.property(filed, ({ members, answers, silent }) => {
        const judged = judge({ members }, answers, mic, silent).members.filter(({ inn }) => silent.has(inn));
        for (const { verdict, reason } of judged)
          expect(['unclear register-silent', 'partner partner', 'does-not-count same-inn']).toContain(
            `${verdict} ${reason}`,
          );
        const unclear = judged.filter(({ verdict }) => verdict === 'unclear').map(({ inn }) => inn);
        expect(new Set(unclear).size).toBe(unclear.length);
      }),
      runs,
    );
  });

  it('of whom it may concern never refuses an application that would pass if they were fine', () => {
    fc.assert(
      fc.property(fc.subarray(members31), (chosen) => {
        const silent = new Set(chosen.map(({ facts }) => facts.inn));
        const heard = new Map([...answersBut()].filter(([inn]) => !silent.has(inn)));
        const report = judge({ members: members31 }, heard, mic, silent);
        expect(report.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
        expect(report.outcome).toBe(chosen.length === 0 ? 'eligible' : 'unclear');
        expect(report.counted).toBe(31 - chosen.length);
      }),
      runs,
    );
  });

  it('is over when there is an answer: that decides', () => {
    fc.assert(
      fc.property(filed, ({ members, answers }) => {
        const all = new Set(members.map(({ facts }) => facts.inn).filter((inn) => answers.has(inn)));
        expect(judge({ members }, answers, mic, all)).toEqual(judge({ members }, answers));
      }),
      runs,
    );
  });
});
