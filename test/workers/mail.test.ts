import { goesAtOf } from '../../shared/domain/notification/letter.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readUnsubscribeToken } from '../../functions/runtime/unsubscribe-token.ts';
import { dueIndex, notificationKey } from '../../functions/store/keys.ts';
import { clusterId, firstDay, instant, personId } from '../builders/ids.ts';
import { subject } from '../builders/notification-subjects.ts';
import { letterRef, mailWorld, ref, registered } from '../fakes/mail-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { startSesServer } from '../fakes/ses-server.ts';

let tables: Awaited<ReturnType<typeof startMainTable>>;
let provider: Awaited<ReturnType<typeof startSesServer>>;
let main: Awaited<ReturnType<typeof tables.fresh>>;
let world: ReturnType<typeof mailWorld>;

beforeAll(async () => {
  tables = await startMainTable();
});
afterAll(() => tables.stop());
beforeEach(async () => {
  provider = await startSesServer();
  main = await tables.fresh();
  world = mailWorld(main, await tables.fresh('people'), provider);
  await world.people.put({ personId: personId(2), email: 'anna@example.org', language: 'ru' }, world.now);
  await world.post();
  return () => provider.stop();
});

describe('a letter', () => {
  test('goes out once, in the language of the person, and is due no longer', async () => {
    await world.mail();
    await world.mail();
    expect(provider.taken).toMatchObject([{ to: 'anna@example.org', subject: 'Кластер «Фотоника» зарегистрирован' }]);
    // How late it is, for the promise of letters.
    const lateness = world.now.getTime() - goesAtOf(letterRef.letterId).getTime();
    expect(world.logged).toMatchObject([{ code: 'mail-sent', fields: { milliseconds: lateness } }]);
    expect(await world.email()).toMatchObject({ status: 'sent', messageId: 'message-1', attempts: 1 });
    world.wait(60);
    expect(await world.dueNow()).toBe(0);
    expect(await world.feedback.sentAs('message-1')).toEqual({ ref: letterRef, attempt: 1 });
  });

  test('goes out once when two workers take its message at the same time', async () => {
    await Promise.all([world.mail(), world.mail(), world.mail()]);
    expect(provider.taken).toHaveLength(1);
  });

  test('carries a one-click unsubscription that names the person and the group', async () => {
    await world.mail();
    const headers = provider.taken[0]?.request.Content.Simple.Headers ?? [];
    expect(headers).toContainEqual({ Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' });
    const url = headers.find(({ Name }) => Name === 'List-Unsubscribe')?.Value.slice(1, -1) ?? '';
    expect(url).toMatch(/^https:\/\/portal\.example\/api\/public\/unsubscribe\?token=/);
    const token = new URL(url).searchParams.get('token') ?? '';
    expect(readUnsubscribeToken(token, 'key')).toEqual({ personId: personId(2), groups: ['decisions'] });
    expect(readUnsubscribeToken(token, 'another key')).toBeUndefined();
    expect(readUnsubscribeToken(token.replace(/^./, 'x'), 'key')).toBeUndefined();
  });

  test('is not sent for a notification that does not exist', async () => {
    expect(await world.deps.mails.lease({ ...letterRef, letterId: 'none~1' }, 'token', world.now)).toBeUndefined();
  });
});

test('a notification of before there were letters is its own letter, and is still sent once', async () => {
  const old = { ...ref, eventId: 'old:1' };
  const email = { status: 'queued', attempts: 0, notBefore: ref.at };
  const put = { ...notificationKey(old.personId, old.at, old.eventId), ...old, ...registered, email };
  await main.table.transact([{ put: { ...put, ...dueIndex('mail', old.at) } }]);
  await Promise.all([world.mail(old), world.mail(old)]);
  expect(provider.taken).toHaveLength(1);
  await world.tell('Delivery');
  expect(await world.email(old)).toMatchObject({ status: 'delivered', attempts: 1 });
  expect(provider.taken[0]?.request.Content.Simple.Headers).toContainEqual({ Name: 'X-Notices', Value: '1' });
});

describe('a letter with several notifications', () => {
  const digest = { letterId: `${instant()}~digest`, goesAt: firstDay };
  const toAnna = { personId: personId(2), letterId: digest.letterId };
  const left = (n: number) => world.post(n, subject('member-left', { clusterId: clusterId(n) }), digest);

  test('goes out once with all of them, but for the groups that were switched off meanwhile', async () => {
    await Promise.all([left(11), left(12), world.post(13, registered, digest)]);
    await world.settings.put(personId(2), { pace: { decisions: 'off' } }, world.now);
    await Promise.all([world.mail(toAnna), world.mail(toAnna)]);
    expect(provider.taken.map(({ subject: line }) => line)).toEqual(['Сводка: 2 новости']);
  });

  test('waits for the end of the quiet hours, and that is no attempt', async () => {
    await left(11);
    await world.settings.put(personId(2), { quietHours: { from: '09:30', to: '11:00' } }, world.now);
    await world.mail(toAnna);
    expect(await world.email(toAnna)).toEqual({ status: 'queued', attempts: 0, notBefore: '2026-11-09T08:00:00.000Z' });
    world.wait(60);
    await world.mail(toAnna);
    expect(provider.taken).toHaveLength(1);
  });
});

describe('a person', () => {
  test('who switched the group off gets no letter and keeps the notification', async () => {
    await world.settings.put(personId(2), { pace: { decisions: 'off' } }, world.now);
    await world.mail();
    expect(provider.taken).toEqual([]);
    expect(await world.email()).toEqual({ status: 'off', attempts: 1, why: 'settings' });
  });

  test('without an address, or unknown to us, gets no letter', async () => {
    await world.people.put({ personId: personId(2), language: 'ru' }, world.now);
    await world.mail();
    expect(await world.email()).toEqual({ status: 'off', attempts: 1, why: 'no-address' });
  });

  test('whose address bounced for good gets no letter, however the address is spelt', async () => {
    await world.suppressions.suppress('ANNA@Example.org ', 'bounce', world.now);
    await world.mail();
    expect(provider.taken).toEqual([]);
    expect(await world.email()).toEqual({ status: 'suppressed', attempts: 1 });
  });
});

describe('when the provider has trouble', () => {
  test.each([
    { status: 429, error: 'TooManyRequestsException' },
    { status: 500, error: 'InternalFailure' },
    { status: 400, error: 'SendingPausedException' },
    { status: 400, error: 'MailFromDomainNotVerifiedException' },
  ])('a letter waits and is sent later: $error', async (trouble) => {
    provider.next = [trouble];
    await world.mail();
    expect(await world.email()).toMatchObject({ status: 'queued', attempts: 1 });
    await world.mail();
    expect(provider.requests).toBe(1);
    world.wait(1);
    expect(await world.dueNow()).toBe(1);
    await world.mail();
    expect(provider.taken).toHaveLength(1);
    expect(await world.email()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('a letter that it refuses is failed with its code and not tried again', async () => {
    provider.next = [{ status: 400, error: 'MessageRejected' }];
    await world.mail();
    world.wait(24 * 60);
    await world.mail();
    expect(provider.requests).toBe(1);
    expect(await world.email()).toEqual({ status: 'failed', attempts: 1, code: 'MessageRejected' });
  });

  test('it gives up after some days, and says so', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      provider.next = [{ status: 503, error: 'ServiceUnavailable' }];
      await world.mail();
      world.wait(4 * 60);
    }
    expect(provider.requests).toBe(24);
    expect(await world.email()).toMatchObject({ status: 'failed', code: 'gave-up' });
    expect(await world.dueNow()).toBe(0);
  });
});

describe('when the answer of the provider is lost', () => {
  test('nobody sends again while the lease lasts; after it, without an event, the letter is sent again', async () => {
    provider.next = ['hang-up'];
    await world.mail();
    expect(await world.email()).toMatchObject({ status: 'sending' });
    world.wait(10);
    await world.mail();
    expect(provider.requests).toBe(1);
    world.wait(6);
    expect(await world.dueNow()).toBe(1);
    await world.mail();
    expect(provider.taken).toHaveLength(1);
    expect(await world.email()).toMatchObject({ status: 'sent', attempts: 2 });
  });

  test('its event ends the matter, although we never learned the id of the letter', async () => {
    provider.next = ['lose-answer'];
    await world.mail();
    await world.tell('Delivery');
    world.wait(60);
    expect(await world.dueNow()).toBe(0);
    await world.mail();
    expect(provider.taken).toHaveLength(1);
    expect(await world.email()).toMatchObject({ status: 'delivered', messageId: 'message-1', attempts: 1 });
  });

  test('a worker that comes back after its lease changes nothing', async () => {
    const late = await world.mails.lease(letterRef, 'late', world.now);
    world.wait(16);
    await world.mail();
    expect(late && (await world.mails.later(late, world.now, world.now))).toBe(false);
    expect(late && (await world.mails.sent(late, 'message-9', world.now))).toBe(false);
    expect(await world.email()).toMatchObject({ status: 'sent', messageId: 'message-1' });
  });

  test('a crash between the provider and our table sends again only after the lease', async () => {
    main.fault = (command) => (command === 'TransactWriteItems' ? new Error('crash') : undefined);
    await expect(world.mail()).rejects.toThrow('crash');
    main.fault = () => undefined;
    await world.mail();
    expect(provider.taken).toHaveLength(1);
    world.wait(16);
    await world.mail();
    expect(provider.taken).toHaveLength(2);
  });

  test('of our own table: the letter counts as sent', async () => {
    main.fault = (command) => (command === 'TransactWriteItems' ? { after: new Error('lost') } : undefined);
    await expect(world.mail()).rejects.toThrow('lost');
    main.fault = () => undefined;
    world.wait(60);
    await world.mail();
    expect(provider.taken).toHaveLength(1);
  });
});

test('no log line holds an address or a name', async () => {
  provider.next = [{ status: 429, error: 'TooManyRequestsException' }];
  await world.mail();
  world.wait(2);
  await world.mail();
  await world.tell('Complaint', { complaint: { complainedRecipients: [{ emailAddress: 'anna@example.org' }] } });
  expect(world.logged.map(({ code }) => code)).toEqual(['mail-not-sent', 'mail-sent', 'mail-event-recorded']);
  expect(JSON.stringify(world.logged)).not.toMatch(/anna|example\.org|Фотоника/i);
});
