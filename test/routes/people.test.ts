import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unsubscribeToken } from '../../functions/runtime/unsubscribe-token.ts';
import { notificationId } from '../../shared/domain/notification/notification.ts';
import { representative, stranger } from '../builders/actor.ts';
import { clusterId, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { pageOf } from '../fakes/field-of.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

const me = {
  name: 'Анна Петрова',
  email: 'anna@example.org',
  language: 'en',
  consent: { purpose: 'contact', version: '2026-1' },
};
const by = representative(2);

describe('readMe and writeMe', () => {
  it('200 for somebody who is new here: what the token says', async () => {
    const claims = { sub: 'person-77', token_use: 'access', name: 'Пётр', email: 'not an address' };
    const { body } = await platform.api.call('readMe', { claims });
    expect(body).toMatchObject({
      personId: 'person-77',
      name: 'Пётр',
      language: 'ru',
      operator: false,
      organisations: [],
    });
    expect(body).not.toHaveProperty('email');
  });

  it.each<[string, object]>([
    ['no address', { email: 'anna' }],
    ['no consent', { consent: undefined }],
    ['a version of no text', { consent: { purpose: 'contact', version: '' } }],
    ['a version with spaces', { consent: { purpose: 'contact', version: 'the last one' } }],
    ['another purpose', { consent: { purpose: 'advertising', version: '1' } }],
    ['another language', { language: 'de' }],
  ])('400 for %s', async (_, more) => {
    const { body } = await platform.api.call('writeMe', { by, body: { ...me, ...more } });
    expect(body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('200: what a person says stands, and the consent is kept', async () => {
    const { consent, ...contact } = me;
    expect((await platform.api.call('writeMe', { by, body: me })).body).toMatchObject(contact);
    expect((await platform.api.call('readMe', { by })).body).toMatchObject(contact);
    expect(await platform.api.deps.people.consents(personId(2))).toMatchObject([{ ...consent, at: instant() }]);
  });

  it('contact lives in the people table only', async () => {
    await platform.api.call('writeMe', { by, body: me });
    const { Items } = await platform.main.sdk.send(
      new (await import('@aws-sdk/client-dynamodb')).ScanCommand({ TableName: platform.main.name }),
    );
    expect(JSON.stringify(Items)).not.toContain('anna@example.org');
  });
});

describe('notifications', () => {
  const told = (n: number) => ({ personId: personId(2), at: instant(n), eventId: `${clusterId()}:${n}` });
  const data = {
    clusterId: clusterId(),
    clusterTitle: 'Микроэлектроника',
    organisationId: organisationId(2),
    organisationName: 'ООО «Пример 2»',
  };
  beforeEach(async () => {
    for (const n of [1, 2, 3])
      await platform.api.deps.notifications.put(told(n), { kind: 'invitation-revoked', data }, firstDay);
  });

  it('200: newest first, in both languages', async () => {
    const { body } = await platform.api.call('listNotifications', { by, query: { limit: '2' } });
    expect(body).toMatchObject({
      items: [{ id: notificationId(told(3)), read: false }, { id: notificationId(told(2)) }],
    });
    const rest = await platform.api.call('listNotifications', {
      by,
      query: { cursor: pageOf({ body }).next ?? '' },
    });
    expect(rest.body).toMatchObject({ items: [{ id: notificationId(told(1)) }] });
    expect((await platform.api.call('listNotifications', { by: stranger() })).body).toEqual({ items: [] });
  });

  it('404 for those of others and for what is none; 200 marks it as read, again and again', async () => {
    const read = (named: string, who = by) =>
      platform.api.call('readNotification', { by: who, path: { notificationId: named } });
    const id = notificationId(told(2));
    expect((await read(id, stranger())).status).toBe(404);
    for (const wrong of ['x', 'a~b', `${id}~`, `${instant(9)}~${clusterId()}:9`, '\uD800~\uD800', 'я'.repeat(300)])
      expect((await read(wrong)).status).toBe(404);
    expect((await read(id)).body).toEqual({ read: true });
    expect((await read(id)).body).toEqual({ read: true });
    const { body } = await platform.api.call('listNotifications', { by });
    expect(body).toMatchObject({ items: [{ read: false }, { read: true }, { read: false }] });
  });
});

describe('settings of notifications', () => {
  const groups = ['invitations', 'membership', 'progress', 'decisions', 'review-queue', 'organisation', 'community'];
  const all = Object.fromEntries(groups.map((group) => [group, true]));
  // What is said in clusters comes once a day, unless somebody wants it otherwise.
  const pace = Object.fromEntries(groups.map((group) => [group, group === 'community' ? 'daily' : 'at-once']));
  const usual = { email: all, pace, timeZone: 'Europe/Moscow', digest: { hour: 9, weekday: 1 } };
  const write = async (body: object) => (await platform.api.call('writeNotificationSettings', { by, body })).body;

  it('200: everything is on until somebody switches it off', async () => {
    expect((await platform.api.call('readNotificationSettings', { by })).body).toEqual(usual);
    expect(await write({ email: { progress: false, membership: false } })).toEqual({
      ...usual,
      email: { ...all, progress: false, membership: false },
      pace: { ...pace, progress: 'off', membership: 'off' },
    });
    expect(await write({ email: { progress: true } })).toMatchObject({
      email: { ...all, membership: false },
      pace: { ...pace, membership: 'off' },
    });
  });

  it('200: digests, quiet hours and where somebody lives; what is not named stays', async () => {
    const quietHours = { from: '22:00', to: '08:00' };
    await write({ pace: { membership: 'daily', progress: 'weekly' }, quietHours });
    await write({ timeZone: 'Asia/Vladivostok', digest: { hour: 18, weekday: 5 } });
    const chosen = {
      email: all,
      pace: { ...pace, membership: 'daily', progress: 'weekly' },
      quietHours,
      timeZone: 'Asia/Vladivostok',
      digest: { hour: 18, weekday: 5 },
    };
    expect((await platform.api.call('readNotificationSettings', { by })).body).toEqual(chosen);
    expect(await write({ email: all })).toEqual(chosen);
    expect(await write({ quietHours: null })).not.toHaveProperty('quietHours');
    expect(await write({})).toMatchObject({ pace: chosen.pace });
  });

  it.each<[string, object]>([
    ['a pace that does not exist', { pace: { progress: 'hourly' } }],
    ['a zone that does not exist', { timeZone: 'Europe/Moskau' }],
    ['an offset', { timeZone: '+03:00' }],
    ['an hour that does not exist', { quietHours: { from: '22:00', to: '24:00' } }],
    ['quiet hours that never end', { quietHours: { from: '22:00', to: '22:00' } }],
    ['an eighth day', { digest: { hour: 9, weekday: 8 } }],
  ])('400 for %s', async (_, body) => {
    expect(await write(body)).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('200: one click in a letter switches a group off, with whatever body mail programs send', async () => {
    const token = unsubscribeToken({ personId: personId(2), groups: ['progress'] }, 'unsubscribe-key');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = (query: Readonly<Record<string, string>>) =>
      platform.api.call('unsubscribe', { query, headers, body: 'List-Unsubscribe=One-Click' });
    expect((await click({ token })).body).toEqual({ unsubscribed: true });
    expect((await click({ token })).status).toBe(200);
    expect((await platform.api.call('readNotificationSettings', { by })).body).toMatchObject({
      email: { ...all, progress: false },
    });
    for (const wrong of [`${token}x`, 'a.b', '', token.replace('.', '..')])
      expect((await click({ token: wrong })).status).toBe(404);
    expect((await click({})).status).toBe(400);
  });
});
