import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatheringActions } from '../../../shared/domain/calendar/allowed-actions.ts';
import { answerGathering } from '../../../shared/domain/calendar/answer-gathering.ts';
import { cancelGathering } from '../../../shared/domain/calendar/cancel-gathering.ts';
import { changeGathering } from '../../../shared/domain/calendar/change-gathering.ts';
import { GatheringPlace, GatheringTime } from '../../../shared/domain/calendar/gathering.ts';
import { instantsOf } from '../../../shared/domain/calendar/instants-of.ts';
import { planGathering } from '../../../shared/domain/calendar/plan-gathering.ts';
import { gatheringClock } from '../../../shared/domain/calendar/reminding.ts';
import { tickGathering } from '../../../shared/domain/calendar/tick-gathering.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { suspended } from '../../builders/cluster.ts';
import { standing } from '../../builders/community.ts';
import { cancelled, planned } from '../../builders/gathering.ts';
import { attendanceId, dayAfter, firstDay, gatheringId, instant, organisationId } from '../../builders/ids.ts';
import { ended, founder } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const timed = (from: number, to: number) =>
  ({ kind: 'timed', startsAt: instant(from), endsAt: instant(to), timeZone: 'Europe/Moscow' }) as const;

describe('the time of an event', () => {
  it('has an order, an end to come, and a sensible length', () => {
    expect(refusalOf(instantsOf(timed(1, 2), firstDay))).toBe('accepted');
    expect(refusalOf(instantsOf(timed(-1, 1), firstDay))).toBe('accepted');
    for (const [from, to] of [
      [2, 1],
      [1, 1],
      [-2, -1],
      [1, 40],
      [2000, 2001],
    ] as const)
      expect(refusalOf(instantsOf(timed(from, to), firstDay))).toBe('no-such-time');
  });

  it.each([
    ['Europe/Moscow', '2026-11-19T21:00:00.000Z', '2026-11-21T21:00:00.000Z'],
    ['Asia/Vladivostok', '2026-11-19T14:00:00.000Z', '2026-11-21T14:00:00.000Z'],
    ['UTC', '2026-11-20T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
  ])('of whole days in %s begins and ends at its midnights', (timeZone, startsAt, endsAt) => {
    const days = { kind: 'all-day', from: '2026-11-20', to: '2026-11-21', timeZone } as const;
    expect(accepted(instantsOf(days, firstDay))).toEqual({ startsAt, endsAt });
  });

  it('knows the zones of the IANA database, and no others', () => {
    const days = { kind: 'all-day', from: '2026-11-20', to: '2026-11-20' };
    expect(GatheringTime.safeParse({ ...days, timeZone: 'Asia/Yekaterinburg' }).success).toBe(true);
    for (const timeZone of ['Mars/Base', '+03:00', '', 'Europe/Moscow\n'])
      expect(GatheringTime.safeParse({ ...days, timeZone }).success).toBe(false);
  });

  it('takes days of the calendar in any zone as long as they are (a day has 23 to 25 hours)', () => {
    const zones = fc.constantFrom('Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 20 }), zones, (start, more, timeZone) => {
        const day = (n: number) => dayAfter(n).toISOString().slice(0, 10);
        const days = { kind: 'all-day', from: day(start), to: day(start + more), timeZone } as const;
        const { startsAt, endsAt } = accepted(instantsOf(days, firstDay));
        const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000;
        expect(Math.abs(hours - 24 * (more + 1))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is held at a place or at an address that begins with https://', () => {
    const ok = (place: object) => GatheringPlace.safeParse(place).success;
    expect(ok({ kind: 'online', url: 'https://meet.example.org/x' })).toBe(true);
    for (const url of ['http://meet.example.org', 'javascript:alert(1)', 'https://', 'ftp://example.org'])
      expect(ok({ kind: 'online', url })).toBe(false);
    expect(ok({ kind: 'both', address: 'Зал 2' })).toBe(false);
  });
});

const plan = {
  id: gatheringId(),
  as: organisationId(1),
  visibility: 'public',
  title: 'День открытых дверей',
  text: undefined,
  time: timed(7, 7.1),
  place: { kind: 'place', address: 'Технопарк' },
  at: firstDay,
} as const;

describe('planning', () => {
  it('is the coordinator’s, while the cluster talks', () => {
    const { after, fact } = accepted(planGathering(standing(coordinator()), plan));
    expect(after).toMatchObject({ status: 'planned', sequence: 0, reminded: false, host: { organisationId: plan.as } });
    expect(JSON.stringify(fact)).not.toContain('дверей');
    const own = { ...plan, as: organisationId(2) };
    expect(refusalOf(planGathering(standing(representative(2)), own))).toBe('forbidden');
    expect(refusalOf(planGathering(standing(representative(2)), plan))).toBe('not-yours');
    expect(refusalOf(planGathering(standing(coordinator(), { cluster: suspended() }), plan))).toBe('wrong-status');
    expect(refusalOf(planGathering(standing(coordinator()), { ...plan, time: timed(2, 1) }))).toBe('no-such-time');
  });

  it('less than a day before knows no reminder', () => {
    const soon = accepted(planGathering(standing(coordinator()), { ...plan, time: timed(0.5, 0.6) })).after;
    expect(gatheringClock(soon)).toBeUndefined();
  });
});

describe('changing', () => {
  const change = { changes: { title: 'День закрытых дверей' }, sawVersion: 1, at: dayAfter(1) };
  const by = standing(coordinator());

  it('counts the sequence, and tells whether time or place are others', () => {
    const renamed = accepted(changeGathering(planned(), by, change));
    expect(renamed).toMatchObject({ after: { sequence: 1, version: 2 }, fact: { data: { moved: false } } });
    const moved = accepted(changeGathering(planned(), by, { ...change, changes: { time: timed(8, 8.1) } }));
    expect(moved).toMatchObject({ after: { startsAt: instant(8) }, fact: { data: { moved: true, fields: ['time'] } } });
  });

  it('sets the reminder anew when it begins at another time', () => {
    const later = { ...change, changes: { time: timed(9, 9.1) } };
    expect(gatheringClock(accepted(changeGathering(planned({ reminded: true }), by, later)).after)).toBe(instant(8));
    const sooner = { ...change, changes: { time: timed(1.5, 1.6) } };
    expect(gatheringClock(accepted(changeGathering(planned(), by, sooner)).after)).toBeUndefined();
  });

  it('is refused to others, of an old version, of what is cancelled, to a time that is none', () => {
    expect(refusalOf(changeGathering(planned(), standing(representative(2)), change))).toBe('not-yours');
    expect(refusalOf(changeGathering(planned(), by, { ...change, sawVersion: 9 }))).toBe('stale-version');
    expect(refusalOf(changeGathering(cancelled(), by, change))).toBe('wrong-status');
    expect(refusalOf(changeGathering(planned(), standing(coordinator(), { cluster: suspended() }), change))).toBe(
      'wrong-status',
    );
    const never = { ...change, changes: { time: timed(2, 1) } };
    expect(refusalOf(changeGathering(planned(), by, never))).toBe('no-such-time');
  });
});

describe('calling off', () => {
  it('is for the coordinator and operators, once, also in a suspended cluster', () => {
    const at = { at: firstDay };
    const { after } = accepted(cancelGathering(planned(), standing(coordinator(), { cluster: suspended() }), at));
    expect(after).toMatchObject({ status: 'cancelled', sequence: 1 });
    expect(gatheringClock(after)).toBeUndefined();
    expect(refusalOf(cancelGathering(planned(), standing(operator()), at))).toBe('accepted');
    expect(refusalOf(cancelGathering(planned(), standing(representative(2)), at))).toBe('not-yours');
    expect(refusalOf(cancelGathering(after, standing(coordinator()), at))).toBe('wrong-status');
  });
});

describe('answering', () => {
  const answering = {
    id: attendanceId(),
    as: organisationId(2),
    answer: 'yes',
    before: undefined,
    at: firstDay,
  } as const;
  const by = standing(representative(2));

  it('is a thing of its own, changed as often as one likes', () => {
    const first = accepted(answerGathering(planned(), by, answering));
    expect(first?.after).toMatchObject({ answer: 'yes', version: 1 });
    expect(answerGathering(planned(), by, { ...answering, before: first?.after })).toEqual({
      ok: true,
      value: undefined,
    });
    const second = accepted(answerGathering(planned(), by, { ...answering, answer: 'no', before: first?.after }));
    expect(second?.after).toMatchObject({ answer: 'no', version: 2 });
  });

  it('is refused to former members, when it is over, and when it is cancelled', () => {
    const left = standing(representative(2), { members: [founder(), ended(2)] });
    expect(refusalOf(answerGathering(planned(), left, answering))).toBe('not-yours');
    expect(refusalOf(answerGathering(planned(), by, { ...answering, at: dayAfter(8) }))).toBe('too-late');
    expect(refusalOf(answerGathering(cancelled(), by, answering))).toBe('wrong-status');
  });
});

describe('the clock', () => {
  it('reminds once, a day before', () => {
    expect(tickGathering(planned(), dayAfter(5.99))).toBeUndefined();
    const step = tickGathering(planned(), dayAfter(6));
    expect(step).toMatchObject({ actor: 'system', after: { reminded: true }, fact: { type: 'gathering-reminded' } });
    expect(step && tickGathering(step.after, dayAfter(6))).toBeUndefined();
    expect(tickGathering(cancelled(), dayAfter(6))).toBeUndefined();
  });
});

describe('allowed actions of an event', () => {
  it('are those that would be accepted', () => {
    const of = (who = coordinator(), at = firstDay) => gatheringActions(planned(), standing(who), at);
    expect(of()).toEqual(['answerGathering', 'changeGathering', 'cancelGathering']);
    expect(of(representative(2))).toEqual(['answerGathering']);
    expect(of(representative(2), dayAfter(9))).toEqual([]);
    expect(of(operator())).toEqual(['cancelGathering']);
    expect(gatheringActions(cancelled(), standing(coordinator()), firstDay)).toEqual([]);
  });
});
