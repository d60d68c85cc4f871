import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAttempt, again, schedule, skip } from '../../../shared/domain/webhook/attempt.ts';
import { type AttemptResult, Delivery, deliveryId, refOfDeliveryId } from '../../../shared/domain/webhook/delivery.ts';
import { firstDay, instant } from '../../builders/ids.ts';
import { pending, webhookId } from '../../builders/webhook.ts';

const answered = (status: number): AttemptResult => ({ kind: 'answered', status });
const made = (result: AttemptResult, more: object = {}) => ({
  result,
  startedAt: firstDay,
  at: new Date(firstDay.getTime() + 120),
  chance: 0.5,
  ...more,
});
const waitOf = (delivery: Delivery): number | undefined =>
  delivery.status === 'pending' ? Date.parse(delivery.nextAttemptAt) - firstDay.getTime() - 120 : undefined;

describe('after an attempt', () => {
  it.each([200, 201, 202, 204, 299])('%i is a receipt', (status) => {
    expect(afterAttempt(pending(), made(answered(status)))).toMatchObject({
      status: 'delivered',
      attempts: [{ at: instant(), milliseconds: 120, result: { status } }],
    });
  });

  it.each([100, 301, 302, 307, 400, 401, 404, 429, 500, 503])('%i is tried again', (status) => {
    expect(afterAttempt(pending(), made(answered(status))).status).toBe('pending');
  });

  it('410 is not', () => {
    expect(afterAttempt(pending(), made(answered(410))).status).toBe('failed');
  });

  it('the pauses are those of the schedule, three days in all, a tenth more or less', () => {
    const total = schedule.reduce((sum, pause) => sum + pause, 0);
    expect(total / 3_600_000).toBeCloseTo(75.6, 1);
    for (const [index, pause] of schedule.entries()) {
      if (index === 0) continue;
      for (const [chance, factor] of [
        [0, 0.9],
        [0.5, 1],
        [1, 1.1],
      ] as const)
        expect(waitOf(afterAttempt(pending({ tries: index }), made(answered(500), { chance })))).toBeCloseTo(
          pause * factor,
          -1,
        );
    }
    expect(afterAttempt(pending({ tries: schedule.length }), made(answered(500))).status).toBe('failed');
  });

  it('a receiver that asks for a pause gets it, up to a day', () => {
    const wait = (retryAfterSeconds: number) =>
      waitOf(afterAttempt(pending(), made(answered(503), { retryAfterSeconds })));
    expect(wait(1)).toBe(5000);
    expect(wait(3600)).toBe(3_600_000);
    expect(wait(10_000_000)).toBe(26.4 * 3_600_000);
  });

  it('a test is not tried again', () => {
    expect(afterAttempt(pending({ type: 'webhook-test' }), made(answered(500))).status).toBe('failed');
  });
});

it('ends after ten attempts at most, whatever comes of them, and every state on the way parses', () => {
  const result = fc.oneof(
    fc.integer({ min: 100, max: 599 }).map(answered),
    fc.constantFrom('timeout', 'tls', 'connection').map((code) => ({ kind: 'unanswered', code }) as const),
  );
  fc.assert(
    fc.property(
      fc.array(result, { minLength: 12, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (results, chance) => {
        let delivery: Delivery = pending({ tries: 0 });
        let attempts = 0;
        for (const one of results) {
          if (delivery.status !== 'pending') break;
          attempts += 1;
          delivery = afterAttempt({ ...delivery, tries: attempts }, made(one, { chance }));
          expect(Delivery.parse(delivery)).toEqual(delivery);
        }
        expect(delivery.status).not.toBe('pending');
        expect(delivery.attempts).toHaveLength(attempts);
        expect(attempts).toBeLessThanOrEqual(10);
      },
    ),
  );
});

describe('a replay', () => {
  const failed = afterAttempt(pending({ tries: 10 }), made(answered(500)));

  it('begins anew under the same id, and keeps the log', () => {
    expect(again(failed, 5, firstDay)).toMatchObject({
      status: 'pending',
      round: 5,
      tries: 0,
      messageId: 'msg_1',
      attempts: [{ result: { status: 500 } }],
    });
    expect(again(skip(pending(), 'paused', firstDay), 5, firstDay)?.status).toBe('pending');
  });

  it('leaves alone what is on its way, and what it asked for already', () => {
    expect(again(pending(), 5, firstDay)).toBeUndefined();
    expect(again({ ...failed, round: 5 }, 5, firstDay)).toBeUndefined();
    expect(again({ ...failed, round: 6 }, 5, firstDay)).toBeUndefined();
  });

  it('never lets the log grow without end', () => {
    let delivery = pending();
    for (let n = 1; n < 100; n++) {
      const next = again(afterAttempt(delivery, made(answered(200))), n, firstDay);
      if (next === undefined) throw new Error('not again');
      delivery = next;
    }
    expect(delivery.attempts).toHaveLength(40);
  });
});

it('the id of a delivery leads back to it, and nothing else does', () => {
  const one = pending();
  const ref = { webhookId: one.webhookId, at: one.at, eventId: one.eventId };
  expect(refOfDeliveryId(webhookId(), deliveryId(one))).toEqual(ref);
  for (const id of ['', 'x', 'x~y', `${one.at}~a~b`, `${one.at}~${'x'.repeat(101)}`, '~'])
    expect(refOfDeliveryId(webhookId(), id)).toBeUndefined();
});
