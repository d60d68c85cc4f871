import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Report, type SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { clusterId, firstDay, hashOf, organisationId } from '../builders/ids.ts';
import { snapshotMember } from '../builders/snapshot.ts';
import { finding, judge, memberOf } from './judged.ts';

/** What the register may say of an organisation. `filed` has only states that do not end it. */
const alive = [
  {},
  { statusCode: '112' },
  { unreliable: true },
  { region: undefined },
  { status: 'REORGANIZING', statusCode: '124' },
  { status: 'BANKRUPT', statusCode: '113' },
] as const;
const ending = [{ status: 'LIQUIDATING' }, { status: 'LIQUIDATED' }, { region: '70' }] as const;

const roleOf = (n: number, asPartner: boolean): SnapshotMember['role'] =>
  n === 1 ? 'founder' : asPartner ? 'partner' : 'participant';

/** An application of up to 36 members; some share an INN, some are partners, some are in trouble. */
const application = fc
  .array(
    fc.record({
      inn: fc.option(fc.integer({ min: 1, max: 36 }), { nil: undefined, freq: 12 }),
      partner: fc.boolean(),
      filed: fc.constantFrom(...alive, {}, {}, {}, {}, {}, {}, {}, {}, ...ending),
      answer: fc.constantFrom('silent', 'silent', 'good', 'not-found', 'ending' as const),
      link: fc.nat(20),
    }),
    { minLength: 1, maxLength: 36 },
  )
  .map((rows) => {
    const answers = new Map<Inn, RegisterAnswer>();
    const members = rows.map(({ inn, partner, filed, answer, link }, index) => {
      const number = inn ?? index + 1;
      const facts = registerFacts(number, { ...filed, links: { founders: [], address: hashOf(link) } });
      if (answer === 'good') answers.set(facts.inn, found(facts));
      if (answer === 'not-found') answers.set(facts.inn, notFound(number));
      if (answer === 'ending') answers.set(facts.inn, found(registerFacts(number, { status: 'LIQUIDATED' })));
      return memberOf(index + 1, facts, roleOf(index + 1, partner && index % 4 === 0));
    });
    return { members, answers };
  });

const better = { fail: 0, unclear: 1, advice: 2, pass: 3 } as const;
const runs = { numRuns: 60 };

describe('evaluation', () => {
  it('of a good application is eligible, with one finding per criterion', () => {
    const report = judge();
    expect(report).toMatchObject({
      clusterId: clusterId(),
      submission: 1,
      programme: { id: 'mic', version: 1 },
      snapshotHash: hashOf(9),
      outcome: 'eligible',
      counted: 30,
      unclear: 0,
      threshold: 30,
      checkedAt: firstDay.toISOString(),
    });
    expect(report.findings.map(({ criterion, verdict }) => [criterion, verdict])).toEqual(
      [
        'threshold',
        'register-status',
        'region',
        'adjacency',
        'activity',
        'project',
        'contribution',
        'independence',
      ].map((criterion) => [criterion, 'pass']),
    );
  });

  it('is not hindered by advice, waits for a person by one unclear finding, and ends by one failure', () => {
    expect(judge({ industries: ['26', '47'] }).outcome).toBe('eligible');
    const silent = new Map([[registerFacts(5).inn, notFound(5)]]);
    expect(judge({ industries: ['26', '47'] }, silent).outcome).toBe('unclear');
    expect(judge({ projects: [] }, silent).outcome).toBe('not-eligible');
  });

  it('gives a report that can be stored and read again', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const report = judge({ members }, answers);
        expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
      }),
      runs,
    );
  });

  it('gives a next step for whatever is not all right, in both languages, with every placeholder filled', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        for (const { verdict, text, nextStep } of judge({ members }, answers).findings) {
          expect(nextStep === undefined).toBe(verdict === 'pass');
          expect(text.ru).toMatch(/[а-яё]/i);
          for (const words of [text.ru, text.en, nextStep?.ru ?? '', nextStep?.en ?? ''])
            expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
        }
      }),
      runs,
    );
  });

  it('is the same again, and whatever the order of members and answers', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const report = judge({ members }, answers);
        const turned = new Map([...answers].toReversed());
        expect(judge({ members }, answers)).toEqual(report);
        expect(JSON.stringify(judge({ members: members.toReversed() }, turned))).toBe(JSON.stringify(report));
      }),
      runs,
    );
  });

  it('never gets worse by one more good participant', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const before = judge({ members }, answers);
        const after = judge({ members: [...members, snapshotMember(500)] }, answers);
        expect(after.counted).toBe(before.counted + 1);
        expect(better[finding(after, 'threshold').verdict]).toBeGreaterThanOrEqual(
          better[finding(before, 'threshold').verdict],
        );
      }),
      runs,
    );
  });

  it('counts nobody more by one more partner', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const partner = snapshotMember(500, { role: 'partner' });
        const before = judge({ members }, answers);
        const after = judge({ members: [...members, partner] }, answers);
        expect(after).toMatchObject({ counted: before.counted, unclear: before.unclear });
        expect(finding(after, 'threshold')).toEqual(finding(before, 'threshold'));
      }),
      runs,
    );
  });

  it('counts nobody twice: as many as there are different INNs at most', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const report = judge({ members }, answers);
        const able = members.filter(({ role }) => role !== 'partner');
        const counting = report.members.filter(({ verdict }) => verdict === 'counts');
        expect(new Set(counting.map(({ inn }) => inn)).size).toBe(counting.length);
        expect(report.counted + report.unclear).toBeLessThanOrEqual(new Set(able.map(({ facts }) => facts.inn)).size);
      }),
      runs,
    );
  });

  it('never fails because the register is silent or does not know somebody', () => {
    const said = fc.array(fc.constantFrom('silent', 'not-found', 'good' as const), { minLength: 30, maxLength: 30 });
    const filed = fc.array(fc.constantFrom(...alive), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(said, filed, (words, states) => {
        const facts = states.map((state, index) => registerFacts(index + 1, state));
        const answers = new Map<Inn, RegisterAnswer>();
        for (const [index, one] of facts.entries()) {
          if (words[index] === 'good') answers.set(one.inn, found(one));
          if (words[index] === 'not-found') answers.set(one.inn, notFound(index + 1));
        }
        const members = facts.map((one, index) => memberOf(index + 1, one, roleOf(index + 1, false)));
        const report = judge({ members }, answers);
        expect(report.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
        expect(report.counted + report.unclear).toBe(30);
      }),
      runs,
    );
  });

  it('lists every member once, the founder first', () => {
    fc.assert(
      fc.property(application, ({ members, answers }) => {
        const listed = judge({ members }, answers).members.map(({ organisationId: id }) => id);
        expect(listed.toSorted()).toEqual(members.map(({ organisationId: id }) => id).toSorted());
        expect(listed[0]).toBe(organisationId(1));
      }),
      runs,
    );
  });

  it('of 500 members in trouble, with the longest names, still fits into one item of the table', () => {
    const facts = Array.from({ length: 500 }, (_, n) =>
      registerFacts(n + 1, {
        name: `${n} ${'Ж'.repeat(295)}`,
        status: n % 2 === 0 ? 'REORGANIZING' : 'LIQUIDATING',
        links: { founders: [hashOf(n % 50)], address: hashOf(1) },
      }),
    );
    const answers = new Map(facts.map((one) => [one.inn, found(one)]));
    const members = facts.map((one, n) => memberOf(n + 1, one, roleOf(n + 1, false)));
    const report = judge({ members }, answers);
    expect(report.members).toHaveLength(500);
    expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThan(300_000);
  });
});
