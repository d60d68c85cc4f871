import { describe, expect, it } from 'vitest';
import { OkvedClass } from '../../shared/domain/identifiers/okved.ts';
import { connectedGroups } from '../../shared/eligibility/connected-groups.ts';
import { mic } from '../../shared/programme/mic.ts';

describe('programme mic, version 1', () => {
  it('has the numbers of the rules', () => {
    expect(mic).toMatchObject({
      id: 'mic',
      version: 1,
      threshold: 30,
      regions: ['77'],
      milestones: [25, 50, 75, 100],
      limits: { members: 500, invitationsPerCall: 100, invitationsPerDay: 200, openClustersPerFounder: 3 },
      clocks: {
        invitationDays: 30,
        reminderDays: [7, 21],
        idleDays: 180,
        reviewWorkingDays: 10,
        nearDueWorkingDays: 7,
        reportValidDays: 30,
        graceDays: 60,
        graceNotices: [30, 14, 3],
      },
    });
  });

  it('names only classes of OKVED 2 that exist, each pair once, the smaller first, sorted', () => {
    const keys = mic.adjacency.map(([a, b]) => `${a}-${b}`);
    expect(mic.adjacency.flat().filter((text) => !OkvedClass.safeParse(text).success)).toEqual([]);
    expect(mic.adjacency.filter(([a, b]) => a >= b)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(keys.toSorted());
  });

  it.each([
    ['microelectronics', ['20', '26', '27', '28', '62', '71', '72']],
    ['microelectronics, of two classes', ['26', '72']],
    ['photonics', ['23', '26', '27', '28', '71', '72']],
    ['3D printing and industrial design', ['22', '25', '28', '32', '62', '71', '72', '74']],
    ['sports technology', ['14', '26', '32', '62', '85', '86', '93']],
    ['pharmaceutics', ['20', '21', '72', '86']],
    ['aerospace', ['25', '26', '30', '51', '62', '72']],
    ['energy', ['26', '27', '35', '72']],
    ['food technology', ['01', '10', '28', '72']],
    ['building technology', ['23', '41', '43', '62', '71']],
    ['textiles', ['13', '14', '15', '20', '74']],
    ['educational technology', ['58', '62', '85']],
  ])('counts the industries of %s as adjacent', (_, industries) => {
    expect(connectedGroups(industries, mic.adjacency)).toEqual([industries]);
  });

  it.each([
    ['food and electronics', ['10', '26']],
    ['trade and software', ['47', '62']],
    ['real estate and research', ['68', '72']],
    ['restaurants and aircraft', ['30', '56']],
  ])('does not count %s as adjacent by themselves', (_, industries) => {
    expect(connectedGroups(industries, mic.adjacency)).toHaveLength(2);
  });

  it('leaves out what accompanies every industry', () => {
    const named = new Set(mic.adjacency.flat());
    expect(['45', '46', '47', '68', '69', '70', '77', '78', '82', '84', '94'].filter((c) => named.has(c))).toEqual([]);
  });

  it('has reasons to return and to reject, each in both languages', () => {
    const reasons = Object.values(mic.reasons);
    for (const use of ['return', 'reject']) expect(reasons.some((reason) => reason.for === use)).toBe(true);
    for (const { text } of reasons) {
      expect(text.ru).toMatch(/^[А-ЯЁ].*\.$/);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
    }
  });
});
