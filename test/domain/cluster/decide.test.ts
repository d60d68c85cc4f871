import { describe, expect, it } from 'vitest';
import { decide, type Verdict } from '../../../shared/domain/cluster/decide.ts';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { Decision, type Finding } from '../../../shared/domain/cluster/submission.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { operator } from '../../builders/actor.ts';
import { claimed, inReview } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, hashOf, instant, personId } from '../../builders/ids.ts';
import { report } from '../../builders/snapshot.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const text = { ru: 'т', en: 't' };
const finding = (criterion: Finding['criterion'], verdict: Finding['verdict']): Finding => ({
  criterion,
  verdict,
  reason: 'any',
  text,
  organisationIds: [],
});
const deciding = (verdict: Verdict, more: Partial<Parameters<typeof decide>[1]> = {}) => ({
  verdict,
  report: report(),
  reportHash: hashOf(3),
  conflicted: false,
  lapsing: 0,
  sawVersion: 40,
  by: operator(900),
  at: dayAfter(3),
  ...more,
});
const registering: Verdict = { outcome: 'register' };
const returning: Verdict = {
  outcome: 'return',
  reasons: ['project-unclear', 'project-unclear'],
  text: 'Уточните цель',
};
const rejectReason = Object.entries(mic.reasons).find(([, one]) => one.for === 'reject')?.[0] ?? '';
const returnReason = Object.entries(mic.reasons).find(([, one]) => one.for === 'return')?.[0] ?? '';
const rejecting: Verdict = { outcome: 'reject', reason: rejectReason, text: 'Новизны нет' };

describe('an operator registers', () => {
  it('and the application becomes a cluster', () => {
    const { after, fact, decision } = accepted(decide(claimed(), deciding(registering), mic));
    expect(after).toMatchObject({ status: 'active', submission: 1, registeredAt: instant(3), version: 41 });
    expect(Cluster.parse(after)).toEqual(after);
    expect(fact).toEqual({ type: 'cluster-registered', data: { submission: 1, participants: 30 } });
    expect(Decision.parse(decision)).toEqual(decision);
    expect(decision).toMatchObject({ outcome: 'register', by: personId(900), reportHash: hashOf(3), text: '' });
  });

  it('with a reason for every finding that is not a pass', () => {
    const findings = [
      finding('threshold', 'pass'),
      finding('independence', 'advice'),
      finding('register-status', 'unclear'),
    ];
    const verdict = (...criteria: Finding['criterion'][]): Verdict => ({
      outcome: 'register',
      overrides: criteria.map((criterion) => ({ criterion, reason: 'Проверено' })),
    });
    const outcome = (...criteria: Finding['criterion'][]) =>
      decide(inReview(), deciding(verdict(...criteria), { report: report({ findings }) }), mic);
    expect(outcome()).toEqual({
      ok: false,
      refusal: { kind: 'acknowledgement-required', findings: ['independence', 'register-status'] },
    });
    expect(outcome('independence')).toMatchObject({ refusal: { findings: ['register-status'] } });
    expect(accepted(outcome('independence', 'register-status')).decision?.overrides).toHaveLength(2);
  });

  it('not with a report of more than thirty days', () => {
    expect(refusalOf(decide(inReview(), deciding(registering, { at: dayAfter(30) }), mic))).toBe('accepted');
    const late = new Date(dayAfter(30).getTime() + 1);
    expect(refusalOf(decide(inReview(), deciding(registering, { at: late }), mic))).toBe('report-outdated');
    expect(refusalOf(decide(inReview(), deciding(returning, { at: late }), mic))).toBe('accepted');
  });

  it('not when members left since and fewer than thirty remain', () => {
    const short = inReview({ counts: { participants: 29, partners: 2, invited: 0, requested: 0 } });
    const refused = decide(short, deciding(registering), mic);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-ready', missing: ['threshold'] } });
  });
});

describe('an operator returns', () => {
  it('with reasons and words; the clock stands with the days that are left', () => {
    const { after, fact, decision } = accepted(decide(claimed(), deciding(returning), mic));
    expect(after).toMatchObject({
      status: 'action-needed',
      request: { reasons: ['project-unclear'], text: 'Уточните цель', by: personId(900), at: instant(3) },
      // Thursday the 12th to Monday the 23rd.
      reviewDaysLeft: 7,
      outcome: 'eligible',
    });
    for (const gone of ['claim', 'told', 'dueAt', 'nearDueAt', 'reviewSince']) expect(after).not.toHaveProperty(gone);
    expect(fact).toEqual({ type: 'action-requested', data: { submission: 1, reasons: ['project-unclear'] } });
    expect(decision).toMatchObject({ outcome: 'return', reasons: ['project-unclear'], text: 'Уточните цель' });
  });

  it('an overdue case: nothing is left', () =>
    expect(accepted(decide(inReview(), deciding(returning, { at: dayAfter(40) }), mic)).after).toMatchObject({
      reviewDaysLeft: 0,
    }));
});

it('an operator rejects with a reason of the catalogue', () => {
  const { after, fact, decision } = accepted(decide(claimed(), deciding(rejecting), mic));
  expect(after).toMatchObject({
    status: 'rejected',
    reason: rejectReason,
    text: 'Новизны нет',
    rejectedAt: instant(3),
  });
  expect(Cluster.parse(after)).toEqual(after);
  expect(fact).toEqual({ type: 'cluster-rejected', data: { submission: 1, reason: rejectReason } });
  expect(decision?.reasons).toEqual([rejectReason]);
});

describe('a decision is refused', () => {
  it.each<[string, Verdict]>([
    ['an unknown reason to return', { ...returning, reasons: ['project-unclear', 'because'] }],
    ['a reason to reject when it is returned', { ...returning, reasons: [rejectReason] }],
    ['a reason to return when it is rejected', { ...rejecting, reason: returnReason }],
    ['a name that every object has', { ...rejecting, reason: 'constructor' }],
  ])('with %s', (_, verdict) => expect(refusalOf(decide(inReview(), deciding(verdict), mic))).toBe('unknown-reason'));

  it.each([registering, returning, rejecting])('to whoever has a part in the case: $outcome', (verdict) =>
    expect(refusalOf(decide(inReview(), deciding(verdict, { conflicted: true }), mic))).toBe('conflict-of-interest'),
  );

  it('to whoever saw another version', () =>
    expect(refusalOf(decide(inReview(), deciding(registering, { sawVersion: 39 }), mic))).toBe('stale-version'));

  it('while a colleague has the case', () =>
    expect(refusalOf(decide(claimed(), deciding(registering, { by: operator(901) }), mic))).toBe('claimed-by-another'));

  it.each(statusesBut('in-review'))('while the cluster is %s', (status) => {
    const cluster = clusterIn(status);
    const refused = decide(cluster, deciding(registering, { sawVersion: cluster.version }), mic);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  });
});
