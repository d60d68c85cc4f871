import { describe, expect, test } from 'vitest';
import { bounceRate, mustPause, newSender, pause, resume } from '../../shared/domain/delivery/sender.ts';
import { afterSoftBounce } from '../../shared/domain/notification/after-soft-bounce.ts';
import { deliveryId, refOfDelivery } from '../../shared/domain/notification/delivery.ts';
import { clusterId, firstDay, instant, personId } from '../builders/ids.ts';
import { accepted, refusalOf } from '../builders/outcome.ts';

const fates = { delivered: 90, bounced: 10 };
const by = { by: personId(900), at: firstDay };

describe('the sender of letters', () => {
  test.each([
    [0, 0, false],
    [0, 49, false],
    [0, 50, true],
    [95, 5, false],
    [94, 6, true],
    [46, 3, false],
    [47, 3, true],
  ])('after %i delivered and %i that came back stops: %s', (delivered, bounced, stops) => {
    expect(mustPause({ delivered, bounced })).toBe(stops);
  });

  test('is stopped once and started once, and counts anew after it', () => {
    const paused = accepted(pause(newSender, { ...by, fates }));
    expect(paused).toMatchObject({
      before: undefined,
      after: { status: 'paused', version: 1, run: 1 },
      fact: { type: 'sender-paused', data: { run: 1, delivered: 90, bounced: 10 } },
    });
    expect(refusalOf(pause(paused.after, { ...by, fates }))).toBe('wrong-status');
    const resumed = accepted(resume(paused.after, by));
    expect(resumed).toMatchObject({ before: { version: 1 }, after: { status: 'sending', version: 2, run: 2 } });
    expect(refusalOf(resume(resumed.after, by))).toBe('wrong-status');
  });

  test('has no rate before anything came back', () => {
    expect(bounceRate({ delivered: 0, bounced: 0 })).toBe(0);
    expect(bounceRate(fates)).toBe(0.1);
  });
});

test('a letter that comes back for the time being is sent again three times, ever later', () => {
  const hours = [0, 1, 2, 3].map((before) => {
    const again = afterSoftBounce(before, firstDay);
    return again && (again.getTime() - firstDay.getTime()) / 3_600_000;
  });
  expect(hours).toEqual([1, 6, 24, undefined]);
});

test('the id of a delivery names one letter of one person; anything else names none', () => {
  const ref = { personId: personId(2), letterId: `${instant()}~${clusterId()}~2` };
  expect(refOfDelivery(deliveryId(ref))).toEqual(ref);
  for (const wrong of ['', '~', 'x', 'person-2', '~x', 'person-2~', `я~${ref.letterId}`, `person-2~${'x'.repeat(101)}`])
    expect(refOfDelivery(wrong)).toBeUndefined();
});
