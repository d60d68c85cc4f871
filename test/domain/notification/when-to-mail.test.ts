import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf } from '../../../shared/domain/notification/group.ts';
import { minuteOfDay, nextLocal } from '../../../shared/domain/notification/local-time.ts';
import { isQuiet } from '../../../shared/domain/notification/quiet-hours.ts';
import {
  defaultMailSettings,
  MailPace,
  MailPaces,
  type MailSettings,
  TimeZone,
} from '../../../shared/domain/notification/settings.ts';
import { mailableAt, whenToMail } from '../../../shared/domain/notification/when-to-mail.ts';
import { everySubject, subject } from '../../builders/notification-subjects.ts';

const all = (pace: MailPace): MailPaces =>
  MailPaces.parse(Object.fromEntries(Object.keys(defaultMailSettings.pace).map((group) => [group, pace])));
const settings = (pace: MailPace, more: Partial<MailSettings> = {}): MailSettings => ({
  ...defaultMailSettings,
  pace: all(pace),
  ...more,
});
const night = { from: '22:00', to: '08:00' };
const news = subject('member-left');
/** Moscow is three hours ahead, all year. */
const moscow = (text: string) => new Date(`${text}:00+03:00`);
const noon = moscow('2026-11-11T12:00');

describe('a person who wants letters', () => {
  test('at once gets them at once', () => {
    expect(whenToMail(news, settings('at-once'), noon)).toEqual({ letter: 'own', at: noon });
  });

  test('not at all gets none, not even of decisions', () => {
    for (const about of everySubject)
      expect(whenToMail(about, settings('off'), noon)).toMatchObject({ letter: 'none' });
  });

  test.each<[MailPace, string, string]>([
    ['daily', '2026-11-11T08:59', '2026-11-11T09:00'],
    ['daily', '2026-11-11T09:00', '2026-11-12T09:00'],
    ['weekly', '2026-11-11T12:00', '2026-11-16T09:00'],
    ['weekly', '2026-11-16T08:59', '2026-11-16T09:00'],
    ['weekly', '2026-11-16T09:00', '2026-11-23T09:00'],
  ])('%s hears at the next digest: what happens at %s comes at %s', (pace, now, expected) => {
    expect(whenToMail(news, settings(pace), moscow(now))).toEqual({ letter: 'digest', at: moscow(expected) });
  });

  test('on another weekday and at another hour, in another country, hears then', () => {
    const berlin = settings('weekly', { timeZone: 'Europe/Berlin', digest: { hour: 18, weekday: 5 } });
    expect(whenToMail(news, berlin, noon)).toEqual({ letter: 'digest', at: new Date('2026-11-13T17:00:00Z') });
    const summer = new Date('2026-07-01T12:00:00Z');
    expect(whenToMail(news, berlin, summer)).toEqual({ letter: 'digest', at: new Date('2026-07-03T16:00:00Z') });
  });
});

describe('a digest is not waited for', () => {
  test.each(['cluster-registered', 'cluster-rejected', 'action-needed', 'cluster-suspended'] as const)('%s', (kind) => {
    expect(whenToMail(subject(kind), settings('weekly'), noon)).toEqual({ letter: 'own', at: noon });
  });

  test('when the deadline is less than a day after it', () => {
    const expiring = (expiresAt: string) =>
      subject('invitation-reminder', { expiresAt: moscow(expiresAt).toISOString() });
    const digest = moscow('2026-11-16T09:00');
    expect(whenToMail(expiring('2026-11-12T11:00'), settings('weekly'), noon)).toEqual({ letter: 'own', at: noon });
    expect(whenToMail(expiring('2026-11-17T08:00'), settings('weekly'), noon)).toEqual({ letter: 'own', at: noon });
    expect(whenToMail(expiring('2026-11-18T08:00'), settings('weekly'), noon)).toEqual({
      letter: 'digest',
      at: digest,
    });
  });
});

describe('quiet hours', () => {
  const quiet = settings('at-once', { quietHours: night });
  const late = moscow('2026-11-11T23:30');
  const morning = moscow('2026-11-12T08:00');

  test('hold a letter up until they end, decisions too', () => {
    expect(whenToMail(news, quiet, late)).toEqual({ letter: 'digest', at: morning });
    expect(whenToMail(subject('action-needed'), quiet, late)).toEqual({ letter: 'digest', at: morning });
    expect(whenToMail(news, quiet, moscow('2026-11-11T21:59'))).toMatchObject({ letter: 'own' });
    expect(whenToMail(news, quiet, morning)).toEqual({ letter: 'own', at: morning });
  });

  test('do not hold up what is too late when they end', () => {
    const tonight = subject('invitation-reminder', { expiresAt: moscow('2026-11-12T07:00').toISOString() });
    const over = subject('review-overdue', { dueAt: moscow('2026-11-11T18:00').toISOString() });
    expect(whenToMail(tonight, quiet, late)).toEqual({ letter: 'own', at: late });
    expect(whenToMail(over, quiet, late)).toEqual({ letter: 'digest', at: morning });
  });

  test('put a digest off to their end, and do not lose its day', () => {
    const early = settings('weekly', { quietHours: night, digest: { hour: 6, weekday: 1 } });
    const expected = { letter: 'digest', at: moscow('2026-11-16T08:00') };
    expect(whenToMail(news, early, noon)).toEqual(expected);
    expect(whenToMail(news, early, moscow('2026-11-16T07:00'))).toEqual(expected);
  });

  test('end after the clocks were put forward over their end', () => {
    const berlin = { quietHours: { from: '22:00', to: '02:30' }, timeZone: 'Europe/Berlin' };
    const at = new Date('2026-03-29T00:45:00Z');
    const end = mailableAt([news], settings('at-once', berlin), at);
    expect(end).toEqual(new Date('2026-03-29T01:30:00Z'));
  });
});

const zones = ['Europe/Moscow', 'UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const moreZones = ['Pacific/Kiritimati', 'Africa/Casablanca', 'America/Santiago', 'Asia/Tehran', 'Pacific/Chatham'];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anySettings: fc.Arbitrary<MailSettings> = fc
  .record({
    pace: fc.constantFrom(...MailPace.options),
    quiet: fc.option(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)),
    timeZone: fc.constantFrom(...zones, ...moreZones),
    digest: fc.record({ hour: fc.integer({ min: 0, max: 23 }), weekday: fc.integer({ min: 1, max: 7 }) }),
  })
  .map(({ pace, quiet, ...rest }) => settings(pace, { ...rest, ...(quiet === null ? {} : { quietHours: quiet }) }));
const anyMoment = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2029-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const anyNews = fc
  .record({ about: fc.constantFrom(...everySubject), inHours: fc.integer({ min: -48, max: 400 }), now: anyMoment })
  .map(({ about, inHours, now }) => {
    const at = new Date(now.getTime() + inHours * 3_600_000).toISOString();
    const dates = Object.fromEntries(['deadline', 'expiresAt', 'dueAt'].map((name) => [name, at]));
    const told = subject(about.kind, dates);
    return { now, about: told, deadline: Object.keys(dates).some((name) => name in told.data) ? at : '' };
  });
const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;

describe('whatever a person chose, wherever they live', () => {
  test('no letter comes in the quiet hours, unless a deadline runs out in them', () => {
    fc.assert(
      fc.property(anySettings, anyNews, (chosen, { about, now, deadline }) => {
        const posting = whenToMail(about, chosen, now);
        if (posting.letter === 'none' || !isQuiet(posting.at, chosen)) return;
        expect(posting).toEqual({ letter: 'own', at: now });
        expect(deadline > now.toISOString()).toBe(true);
        expect(deadline < mailableAt([], chosen, now).toISOString()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('every letter comes, never before its news, and within a week but for a change of the clocks', () => {
    fc.assert(
      fc.property(anySettings, anyNews, (chosen, { about, now }) => {
        const posting = whenToMail(about, chosen, now);
        const unfit = about.kind === 'sending-paused' || about.kind === 'address-broken';
        expect(posting.letter === 'none').toBe(unfit || chosen.pace[groupOf[about.kind]] === 'off');
        if (posting.letter === 'none') return;
        expect(hours(now, posting.at)).toBeGreaterThanOrEqual(0);
        expect(hours(now, posting.at)).toBeLessThanOrEqual(7 * 24 + 1);
        if (posting.letter === 'own') expect(posting.at).toEqual(now);
      }),
      { numRuns: 2000 },
    );
  });

  test('quiet hours end when their clocks say so, found again minute by minute', () => {
    fc.assert(
      fc.property(anySettings, anyMoment, (chosen, now) => {
        const end = mailableAt([], chosen, now);
        // Up to two hours later, where the clocks leave the end out or show it twice.
        let at = now.getTime();
        while (isQuiet(new Date(at), chosen)) at += 60_000 - (at % 60_000);
        expect(hours(new Date(at), end)).toBeGreaterThanOrEqual(0);
        expect(hours(new Date(at), end)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });

  test('a time of day is what the clocks show then, but for the hours that they leave out', () => {
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones, ...moreZones),
        (now, minutes, zone) => {
          const at = nextLocal(now, minutes, zone);
          expect(at.getTime()).toBeGreaterThan(now.getTime());
          expect(hours(now, at)).toBeLessThanOrEqual(26);
          const shown = minuteOfDay(at, zone);
          expect([0, 30, 60]).toContain((shown - minutes + 1440) % 1440);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('a zone is one of the IANA database; letters switched on or off before there were digests mean what they meant', () => {
  const valid = (name: string) => TimeZone.safeParse(name).success;
  expect([...zones, ...moreZones].filter((zone) => !valid(zone))).toEqual([]);
  expect(['', 'Moscow', '+03:00', 'Europe/Moscow; x', 'x'.repeat(65)].filter(valid)).toEqual([]);
  expect(MailPaces.parse({ ...all('daily'), progress: true, decisions: false })).toEqual({
    ...all('daily'),
    progress: 'at-once',
    decisions: 'off',
  });
});
