import { describe, expect, it } from 'vitest';
import { found, notFound, registerFacts } from '../builders/facts.ts';
import { organisationId } from '../builders/ids.ts';
import { snapshotMember, snapshotMembers } from '../builders/snapshot.ts';
import { answersOf, finding, judge } from './judged.ts';

describe('adjacency', () => {
  it.each([
    [['26'], 'pass'],
    [['26', '72'], 'pass'],
    [['10', '26'], 'advice'],
    [['10', '26', '72'], 'pass'],
    [['26', '47'], 'advice'],
  ] as const)('of the industries %j: %s', (industries, verdict) => {
    expect(finding(judge({ industries: [...industries] }), 'adjacency').verdict).toBe(verdict);
  });

  it('names the groups and refuses nobody', () => {
    const report = judge({ industries: ['10', '26', '20', '47'] });
    expect(finding(report, 'adjacency')).toMatchObject({
      reason: 'industries-not-adjacent',
      text: { en: 'The industries do not form one group of adjacent ones (OKVED 2 classes): 10, 20, 26 | 47.' },
    });
    expect(report.outcome).toBe('eligible');
  });
});

describe('activity', () => {
  it('passes by a main or by an additional activity', () => {
    expect(finding(judge({ industries: ['26'] }), 'activity').verdict).toBe('pass');
    expect(finding(judge({ industries: ['72'] }), 'activity').verdict).toBe('pass');
  });

  it('names those outside, and refuses nobody', () => {
    const baker = found(registerFacts(5, { mainActivity: '10.71', additionalActivities: ['47.24'] }));
    const silent = found(registerFacts(6, { mainActivity: undefined, additionalActivities: [] }));
    const report = judge({}, answersOf(baker, silent));
    expect(finding(report, 'activity')).toMatchObject({
      verdict: 'advice',
      reason: 'activity-outside-industries',
      text: {
        ru: 'В реестре нет видов деятельности в отраслях кластера (26, 72): ООО «Пример 5»; ООО «Пример 6».',
      },
      organisationIds: [organisationId(5), organisationId(6)],
    });
    expect(report.outcome).toBe('eligible');
  });

  it('looks only at those that count', () => {
    const partner = snapshotMember(31, { role: 'partner' });
    const outside = { ...partner, facts: { ...partner.facts, classes: ['93'] } };
    expect(finding(judge({ members: [...snapshotMembers(), outside] }), 'activity').verdict).toBe('pass');
    expect(finding(judge({ industries: ['26'] }, answersOf(notFound(5))), 'activity').verdict).toBe('pass');
  });

  it('names ten and counts the rest', () => {
    const { text, organisationIds } = finding(judge({ industries: ['93'] }), 'activity');
    expect(text.ru).toMatch(/ООО «Пример 10» и ещё 20 организаций\.$/);
    expect(text.en).toMatch(/and 20 organisations more\.$/);
    expect(organisationIds).toHaveLength(30);
  });
});
