import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { completeCheck } from '../../../shared/domain/cluster/complete-check.ts';
import { delayCheck } from '../../../shared/domain/cluster/delay-check.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { checking } from '../../builders/cluster.ts';
import { dayAfter, firstDay, hashOf, innOf, instant } from '../../builders/ids.ts';
import { report } from '../../builders/snapshot.ts';

type Outcome = 'eligible' | 'unclear' | 'not-eligible';
const completed = (outcome: Outcome, overrides: Parameters<typeof checking>[0] = {}, at = firstDay) =>
  completeCheck(checking(overrides), { report: report({ outcome }), reportHash: hashOf(3), at }, mic);

describe('a check that is done', () => {
  it.each(['eligible', 'unclear'] as const)('and says %s goes to the operators, whose clock starts', (outcome) => {
    expect(completed(outcome)).toMatchObject({
      after: {
        status: 'in-review',
        outcome,
        submission: 1,
        reviewSince: instant(),
        nearDueAt: '2026-11-18T20:59:59.999Z',
        dueAt: '2026-11-23T20:59:59.999Z',
        told: 'nothing',
      },
      fact: { type: 'check-completed', data: { submission: 1, outcome, reportHash: hashOf(3) } },
      report: { outcome },
      actor: 'system',
    });
  });

  it('and says not eligible goes back to the applicant with the report', () => {
    const { after } = completed('not-eligible', { reviewDaysLeft: 3 });
    expect(after).toMatchObject({
      status: 'gathering',
      idleUntil: instant(180),
      lastReport: { submission: 1, outcome: 'not-eligible' },
    });
    for (const gone of ['submission', 'snapshotHash', 'submittedAt', 'reviewDaysLeft'])
      expect(after).not.toHaveProperty(gone);
  });

  it('goes on with the days that an earlier round left', () => {
    expect(completed('eligible', { reviewDaysLeft: 4 }).after).toMatchObject({
      nearDueAt: '2026-11-10T20:59:59.999Z',
      dueAt: '2026-11-13T20:59:59.999Z',
    });
    expect(completed('eligible', { reviewDaysLeft: 0 }).after).toMatchObject({
      nearDueAt: '2026-11-09T20:59:59.999Z',
      dueAt: '2026-11-09T20:59:59.999Z',
    });
  });

  it('is always a valid cluster, one version on, without anything of the check', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Outcome>('eligible', 'unclear', 'not-eligible'),
        fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
        fc.integer({ min: 0, max: 700 }),
        (outcome, reviewDaysLeft, days) => {
          const more = {
            attempts: 5,
            delayedSince: instant(),
            unanswered: [{ inn: innOf(7), attempts: 3 }],
            ...(reviewDaysLeft === undefined ? {} : { reviewDaysLeft }),
          };
          const { before, after } = completed(outcome, more, dayAfter(days));
          expect(Cluster.parse(after)).toEqual(after);
          expect(after.version).toBe((before?.version ?? 0) + 1);
          for (const gone of ['attempts', 'unanswered', 'nextAttemptAt', 'delayedSince', 'reviewDaysLeft'])
            expect(after).not.toHaveProperty(gone);
          if (after.status === 'in-review') expect(after.nearDueAt <= after.dueAt).toBe(true);
        },
      ),
    );
  });
});

describe('a check that the register delays', () => {
  it('is told once', () => {
    const change = delayCheck(checking(), { nextAttemptAt: dayAfter(1), at: firstDay });
    expect(change).toMatchObject({
      after: { status: 'checking', version: 41, attempts: 1, delayedSince: instant(), nextAttemptAt: instant(1) },
      fact: { type: 'check-delayed', data: { submission: 1 } },
    });
    const told = checking({ delayedSince: instant(-1) });
    expect(delayCheck(told, { nextAttemptAt: dayAfter(1), at: firstDay })).toBeUndefined();
  });
});
