import { describe, expect, it } from 'vitest';
import { withdraw } from '../../../shared/domain/cluster/withdraw.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, instant } from '../../builders/ids.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const withdrawing = { by: coordinator(), at: dayAfter(2) };
const undecided = ['gathering', 'checking', 'in-review', 'action-needed'] as const;

describe('the coordinator', () => {
  it.each(undecided)('takes the application back while it is %s, and every clock ends', (status) => {
    const { after, fact } = accepted(withdraw(clusterIn(status), withdrawing));
    expect(after).toMatchObject({ status: 'withdrawn', withdrawnAt: instant(2), updatedAt: instant(2) });
    expect(fact).toEqual({ type: 'cluster-withdrawn', data: {} });
    for (const gone of ['idleUntil', 'nextAttemptAt', 'dueAt', 'claim', 'request', 'snapshotHash'])
      expect(after).not.toHaveProperty(gone);
  });

  it.each(statusesBut(...undecided))('does not when it is %s', (status) => {
    expect(withdraw(clusterIn(status), withdrawing)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  });
});

it('nobody else does', () => {
  for (const by of [representative(2), operator()])
    expect(refusalOf(withdraw(gathering(), { ...withdrawing, by }))).toBe('not-yours');
});
