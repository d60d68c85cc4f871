import { describe, expect, it } from 'vitest';
import { mic } from '../../shared/programme/mic.ts';
import { found, registerFacts } from '../builders/facts.ts';
import { organisationId } from '../builders/ids.ts';
import { snapshotMembers } from '../builders/snapshot.ts';
import { answersOf, finding, judge } from './judged.ts';

const inTomsk = (n: number) => answersOf(found(registerFacts(n, { region: '70' })));
const nowhere = (n: number) => answersOf(found(registerFacts(n, { region: undefined })));

describe('region', () => {
  it('passes when all have their register address in Moscow', () => {
    expect(finding(judge(), 'region')).toMatchObject({ verdict: 'pass', organisationIds: [] });
  });

  it('advises to invite as a partner who moved away', () => {
    const report = judge({ members: snapshotMembers(31) }, inTomsk(5));
    expect(report).toMatchObject({ counted: 30, outcome: 'eligible' });
    expect(report.members[4]).toMatchObject({ verdict: 'does-not-count', reason: 'other-region' });
    expect(finding(report, 'region')).toMatchObject({
      verdict: 'advice',
      reason: 'members-other-region',
      text: { en: 'Registered in another region, do not count: ООО «Пример 5».' },
      nextStep: { en: 'Remove these participants and invite them as partners.' },
      organisationIds: [organisationId(5)],
    });
  });

  it('refuses through the threshold when one of 30 moved away', () => {
    expect(judge({}, inTomsk(5))).toMatchObject({ counted: 29, outcome: 'not-eligible' });
  });

  it('fails by a founder from elsewhere', () => {
    const report = judge({ members: snapshotMembers(31) }, inTomsk(1));
    expect(finding(report, 'region')).toMatchObject({ verdict: 'fail', reason: 'founder-other-region' });
  });

  it('is for a person to decide when the register tells no region', () => {
    const report = judge({ members: snapshotMembers(31) }, nowhere(5));
    expect(finding(report, 'region')).toMatchObject({ verdict: 'unclear', organisationIds: [organisationId(5)] });
    expect(finding(report, 'register-status').verdict).toBe('pass');
    expect(report.outcome).toBe('unclear');
  });

  it('says elsewhere rather than unclear of one that is both', () => {
    const answer = found(registerFacts(5, { region: '70', status: 'REORGANIZING' }));
    expect(judge({}, answersOf(answer)).members[4]).toMatchObject({ reason: 'other-region' });
  });

  it('comes from the register address, never from the INN, and is of the programme', () => {
    expect(registerFacts(1).inn.slice(0, 2)).toBe('99');
    expect(judge({}, inTomsk(5), { ...mic, regions: ['77', '70'] }).counted).toBe(30);
  });
});
