import { addDays } from '../days.ts';
import type { Need } from './need.ts';
import { about, next, type NeedStep } from './step.ts';

/** So many days before its end its people are reminded to renew it. */
const daysBefore = 14;

/** When its clock runs out: for the reminder, then for the end; `undefined` while none runs. */
export function needClock(need: Need): string | undefined {
  if (need.status !== 'open') return undefined;
  return need.reminded ? need.expiresAt : addDays(new Date(need.expiresAt), -daysBefore).toISOString();
}

/** What the clock does to a need at `at`: a reminder, and at last its end. A clock that stood still only ends it. */
export function tickNeed(need: Need, at: Date): NeedStep | undefined {
  const clock = needClock(need);
  if (need.status !== 'open' || clock === undefined || Date.parse(clock) > at.getTime()) return undefined;
  const by = { actor: 'system', at } as const;
  if (Date.parse(need.expiresAt) <= at.getTime()) {
    const { expiresAt, reminded, ...common } = need;
    const after = { ...common, status: 'expired' as const, endedAt: at.toISOString() };
    return next(need, after, { type: 'need-expired', data: about(need) }, by);
  }
  const data = { ...about(need), expiresAt: need.expiresAt };
  return next(need, { ...need, reminded: true }, { type: 'need-reminded', data }, by);
}
