import { describe, expect, it } from 'vitest';
import { mic } from '../../shared/programme/mic.ts';
import { notFound, registerFacts } from '../builders/facts.ts';
import { organisationId } from '../builders/ids.ts';
import { snapshotMember, snapshotMembers } from '../builders/snapshot.ts';
import { answersOf, finding, judge, memberOf } from './judged.ts';

const unclearFrom = (first: number, count: number) =>
  answersOf(...Array.from({ length: count }, (_, index) => notFound(first + index)));

/** Text and next step of a number of participants, Russian then English. */
const wordsOf = (count: number) => {
  const { text: what, nextStep } = finding(judge({ members: snapshotMembers(count) }), 'threshold');
  return [what.ru, nextStep?.ru, what.en, nextStep?.en];
};

describe('threshold', () => {
  it.each([
    [30, 0, 'pass', 'threshold-met', 'eligible'],
    [31, 0, 'pass', 'threshold-met', 'eligible'],
    [31, 1, 'pass', 'threshold-met', 'unclear'],
    [30, 1, 'unclear', 'threshold-depends-on-unclear', 'unclear'],
    [30, 29, 'unclear', 'threshold-depends-on-unclear', 'unclear'],
    [29, 0, 'fail', 'below-threshold', 'not-eligible'],
    [29, 28, 'fail', 'below-threshold', 'not-eligible'],
    [1, 0, 'fail', 'below-threshold', 'not-eligible'],
  ] as const)('of %i participants, %i of them unclear: %s', (all, unclear, verdict, reason, outcome) => {
    const report = judge({ members: snapshotMembers(all) }, unclearFrom(2, unclear));
    expect(finding(report, 'threshold')).toMatchObject({ verdict, reason });
    expect(report).toMatchObject({ outcome, counted: all - unclear, unclear, threshold: 30 });
  });

  it('tells in both languages how many are missing', () => {
    expect(wordsOf(28)).toEqual([
      'Засчитано: 28 участников из 30.',
      'Пригласите и дождитесь подтверждения: не хватает 2 организаций (регион: Москва).',
      'Participants that count: 28 of 30.',
      'Invite more and wait until they confirm: 2 organisations missing (region: Moscow).',
    ]);
    expect(wordsOf(29)[1]).toContain('не хватает 1 организации');
    expect(wordsOf(21)[0]).toBe('Засчитано: 21 участник из 30.');
    expect(wordsOf(22)[0]).toBe('Засчитано: 22 участника из 30.');
    expect(wordsOf(29)[3]).toContain('1 organisation missing');
  });

  it('names those a person decides about, and how to be independent of that', () => {
    const found = finding(judge({ members: snapshotMembers(31) }, unclearFrom(5, 2)), 'threshold');
    expect(found.text.ru).toBe('Засчитано: 29 участников из 30, ещё по 2 организациям решит сотрудник департамента.');
    expect(found.nextStep?.ru).toBe(
      'Чтобы не зависеть от этого решения, пригласите ещё 1 организацию (регион: Москва).',
    );
    expect(found.organisationIds).toEqual([organisationId(5), organisationId(6)]);
  });

  it('never counts partners, however many', () => {
    const partners = Array.from({ length: 20 }, (_, index) => snapshotMember(100 + index, { role: 'partner' }));
    const report = judge({ members: [...snapshotMembers(29), ...partners] });
    expect(report).toMatchObject({ outcome: 'not-eligible', counted: 29 });
    expect(report.members.filter(({ verdict }) => verdict === 'partner')).toHaveLength(20);
  });

  it('counts one INN once, as a branch and its head organisation have', () => {
    const branch = memberOf(30, registerFacts(7));
    const report = judge({ members: [...snapshotMembers(29), branch] });
    expect(report).toMatchObject({ outcome: 'not-eligible', counted: 29 });
    expect(report.members.at(-1)).toMatchObject({ verdict: 'does-not-count', reason: 'same-inn' });
  });

  it('is of the programme, not of Moscow', () => {
    expect(judge({ members: snapshotMembers(3) }, new Map(), { ...mic, threshold: 3 }).outcome).toBe('eligible');
  });
});
