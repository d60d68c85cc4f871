import { describe, expect, it } from 'vitest';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { organisationId } from '../builders/ids.ts';
import { snapshotMembers } from '../builders/snapshot.ts';
import { answersOf, finding, judge, memberOf } from './judged.ts';

const liquidating = { status: 'LIQUIDATING', statusCode: '101' } as const;
const members = snapshotMembers(31);

describe('register status', () => {
  it.each([
    ['active', {}, 'pass', 'eligible'],
    ['active with a note', { statusCode: '112' }, 'pass', 'eligible'],
    ['liquidating', liquidating, 'advice', 'eligible'],
    ['liquidated', { status: 'LIQUIDATED' }, 'advice', 'eligible'],
    ['bankrupt', { status: 'BANKRUPT', statusCode: '117' }, 'advice', 'eligible'],
    ['in an early bankruptcy', { status: 'BANKRUPT', statusCode: '113' }, 'unclear', 'unclear'],
    ['reorganising', { status: 'REORGANIZING', statusCode: '124' }, 'unclear', 'unclear'],
    ['of unreliable data', { unreliable: true }, 'unclear', 'unclear'],
  ] as const)('of 31 with one %s', (_, facts, verdict, outcome) => {
    const report = judge({ members }, answersOf(found(registerFacts(5, facts))));
    expect(finding(report, 'register-status').verdict).toBe(verdict);
    expect(report.outcome).toBe(outcome);
  });

  it('refuses through the threshold when a dead member leaves 29', () => {
    const report = judge({}, answersOf(found(registerFacts(5, liquidating))));
    expect(finding(report, 'register-status').verdict).toBe('advice');
    expect(finding(report, 'threshold')).toMatchObject({ verdict: 'fail', organisationIds: [organisationId(5)] });
    expect(report.outcome).toBe('not-eligible');
  });

  it('says which member, why, and what to do', () => {
    expect(
      finding(judge({ members }, answersOf(found(registerFacts(5, liquidating)))), 'register-status'),
    ).toMatchObject({
      reason: 'members-not-active',
      text: {
        ru: 'В зачёт не идут: ООО «Пример 5» — в процессе ликвидации.',
        en: 'These do not count: ООО «Пример 5» — being liquidated.',
      },
      nextStep: { ru: 'Исключите эти организации из состава или замените их.' },
      organisationIds: [organisationId(5)],
    });
  });

  it('fails by a dead founder alone, even when 30 others count', () => {
    const report = judge({ members }, answersOf(found(registerFacts(1, liquidating))));
    expect(finding(report, 'threshold').verdict).toBe('pass');
    expect(finding(report, 'register-status')).toMatchObject({
      verdict: 'fail',
      reason: 'founder-not-active',
      organisationIds: [organisationId(1)],
    });
    expect(report.outcome).toBe('not-eligible');
  });

  it('is for a person to decide when the register does not find a member', () => {
    const report = judge({ members }, answersOf(notFound(5)));
    expect(finding(report, 'register-status')).toMatchObject({
      verdict: 'unclear',
      text: { ru: 'Решение за сотрудником департамента: ООО «Пример 5» — в реестре не найдена.' },
    });
    expect(report.members.find(({ organisationId: id }) => id === organisationId(5))).toMatchObject({
      verdict: 'unclear',
      reason: 'not-found-in-register',
    });
  });

  it('never judges anybody by an answer about somebody else', () => {
    const answer = found(registerFacts(6, liquidating));
    const report = judge({ members }, new Map([[registerFacts(5).inn, answer]]));
    expect(report.members.find(({ organisationId: id }) => id === organisationId(5))).toMatchObject({
      verdict: 'unclear',
      reason: 'register-answer-mismatch',
    });
  });

  it('believes the answer rather than what was filed, and what was filed when there is no answer', () => {
    const filed = [...snapshotMembers(29), memberOf(30, registerFacts(30, liquidating))];
    expect(judge({ members: filed }).counted).toBe(29);
    expect(judge({ members: filed }, answersOf(found(registerFacts(30)))).counted).toBe(30);
  });

  it('asks a person about a participant that the platform does not admit', () => {
    const [first, ...others] = snapshotMembers(30);
    if (first === undefined) throw new Error('30 members');
    const refused = { ...first, facts: { ...first.facts, organisationStatus: 'refused' as const } };
    const report = judge({ members: [refused, ...others] });
    expect(finding(report, 'register-status').verdict).toBe('unclear');
    expect(report.members[0]).toMatchObject({ verdict: 'unclear', reason: 'not-admitted' });
  });

  it('calls an organisation as the register calls it now', () => {
    const renamed = registerFacts(5, { ...liquidating, name: 'ООО «Новое имя»' });
    expect(finding(judge({ members }, answersOf(found(renamed))), 'register-status').text.ru).toContain('Новое имя');
  });

  it('tells when the register was asked and what it said', () => {
    const asOf = '2026-11-08T07:00:00.000Z';
    const report = judge({}, answersOf(found(registerFacts(1, { asOf, statusCode: '112' }))));
    expect(report.members[0]).toMatchObject({ registerAsOf: asOf, registerStatus: 'ACTIVE', reason: 'active-noted' });
  });
});
