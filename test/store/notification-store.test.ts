import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DueMailStore } from '../../functions/store/due-mail-store.ts';
import { notificationKey } from '../../functions/store/keys.ts';
import { MailStore } from '../../functions/store/mail-store.ts';
import { NotificationStore } from '../../functions/store/notification-store.ts';
import { mostEntries } from '../../shared/domain/notification/letter.ts';
import { notificationId, refOfId } from '../../shared/domain/notification/notification.ts';
import { clusterId, dayAfter, firstDay, instant, personId } from '../builders/ids.ts';
import { everySubject, subject } from '../builders/notification-subjects.ts';
import { startMainTable } from '../fakes/main-table.ts';

let tables: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<typeof tables.fresh>>;
let store: NotificationStore;

beforeAll(async () => {
  tables = await startMainTable();
});
afterAll(() => tables.stop());
beforeEach(async () => {
  main = await tables.fresh();
  store = new NotificationStore(main.table);
});

const ref = (n: number, person = 1) => ({
  personId: personId(person),
  at: instant(n),
  eventId: `${clusterId()}:${n}`,
});
const first = { limit: 20, after: undefined };

describe('an inbox', () => {
  test('keeps every kind of notification as it was written', async () => {
    for (const [index, about] of everySubject.entries()) await store.put(ref(index), about, firstDay);
    const { items } = await store.list(personId(1), { limit: 100, after: undefined });
    expect(items.map(({ kind, data }) => ({ kind, data }))).toEqual(everySubject.toReversed());
  });

  test('shows the newest first, page by page, one request each, and nobody else’s', async () => {
    for (const n of [3, 1, 2, 5, 4]) await store.put(ref(n), subject('cluster-reopened'), firstDay);
    await store.put(ref(9, 2), subject('cluster-reopened'), firstDay);
    main.requests.length = 0;
    const one = await store.list(personId(1), { limit: 2, after: undefined });
    const two = await store.list(personId(1), { limit: 2, after: one.next });
    const three = await store.list(personId(1), { limit: 2, after: two.next });
    expect([one, two, three].map(({ items }) => items.map(({ at }) => at))).toEqual([
      [instant(5), instant(4)],
      [instant(3), instant(2)],
      [instant(1)],
    ]);
    expect(three.next).toBeUndefined();
    expect(main.requests).toEqual(['Query', 'Query', 'Query']);
  });

  test('remembers when something was read first, by an id that names one person’s notification', async () => {
    await store.put(ref(1), subject('cluster-reopened'), firstDay);
    const id = notificationId(ref(1));
    const mine = refOfId(personId(1), id);
    expect(mine).toEqual(ref(1));
    expect(mine && (await store.markRead(mine, dayAfter(2)))).toBe(true);
    expect(mine && (await store.markRead(mine, dayAfter(3)))).toBe(true);
    expect((await store.list(personId(1), first)).items[0]?.readAt).toBe(instant(2));
    const others = refOfId(personId(2), id);
    expect(others && (await store.markRead(others, dayAfter(2)))).toBe(false);
    expect((await store.list(personId(2), first)).items).toEqual([]);
  });

  test.each([
    '',
    'x',
    '2026-11-09T07:00:00.000Z',
    'a~b',
    '2026-11-09T07:00:00.000Z~a~b',
    `2026-11-09T07:00:00.000Z~${'a'.repeat(101)}`,
  ])('takes %j for no id', (id) => {
    expect(refOfId(personId(1), id)).toBeUndefined();
  });
});

const letter = { letterId: `${instant(1)}~${clusterId()}`, goesAt: dayAfter(1) };
const inIt = { personId: personId(1), letterId: letter.letterId };

describe('the same event told again', () => {
  test('changes nothing, and names the letter that carries it', async () => {
    expect(await store.put(ref(1), subject('cluster-reopened'), firstDay, letter)).toEqual(inIt);
    const other = { letterId: `${instant(2)}~digest`, goesAt: dayAfter(2) };
    expect(await store.put(ref(1), subject('cluster-withdrawn'), dayAfter(1), other)).toEqual(inIt);
    expect(await store.put(ref(1), subject('cluster-withdrawn'), dayAfter(1))).toEqual(inIt);
    expect((await store.list(personId(1), first)).items.map(({ kind }) => kind)).toEqual(['cluster-reopened']);
    expect(await new DueMailStore(main.table).due(dayAfter(9), 10)).toMatchObject([{ message: inIt }]);
  });

  test('does not make something unread again', async () => {
    await store.put(ref(1), subject('cluster-reopened'), firstDay);
    await store.markRead(ref(1), dayAfter(1));
    await store.put(ref(1), subject('cluster-reopened'), dayAfter(2));
    expect((await store.list(personId(1), first)).items[0]?.readAt).toBe(instant(1));
  });

  test('by twenty workers at once is one notification in one letter', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => store.put(ref(1), subject('cluster-reopened'), firstDay, letter)),
    );
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(inIt)]));
    expect((await store.list(personId(1), first)).items).toHaveLength(1);
    const lease = await new MailStore(main.table).lease(inIt, 'token', dayAfter(1));
    expect(lease?.carries).toHaveLength(1);
  });
});

describe('a letter', () => {
  test('takes what comes before it goes; what comes later goes in another one for the same moment', async () => {
    const mails = new MailStore(main.table);
    await Promise.all([1, 2, 3].map((n) => store.put(ref(n), subject('member-left'), firstDay, letter)));
    const lease = await mails.lease(inIt, 'token', dayAfter(1));
    expect(lease && (await mails.notificationsOf(lease)).map(({ eventId }) => eventId).toSorted()).toEqual(
      [1, 2, 3].map((n) => ref(n).eventId),
    );
    const late = await store.put(ref(4), subject('member-left'), firstDay, letter);
    expect(late).toEqual({ ...inIt, letterId: `${letter.letterId}~2` });
    // Put off by the provider's trouble it stays closed: who has the lease may have sent it.
    if (lease !== undefined) await mails.later(lease, dayAfter(2), dayAfter(1));
    expect(await store.put(ref(5), subject('member-left'), firstDay, letter)).toEqual(late);
  });

  test('that is full is followed by a second part', async () => {
    for (let n = 1; n <= mostEntries + 1; n += 1) await store.put(ref(n), subject('member-left'), firstDay, letter);
    const due = await new DueMailStore(main.table).due(dayAfter(9), 10);
    expect(due.map(({ message }) => message).toSorted()).toEqual([inIt, { ...inIt, letterId: `${letter.letterId}~2` }]);
  });

  test('is not made for news that nobody wants by letter', async () => {
    expect(await store.put(ref(1), subject('member-left'), firstDay, { none: 'settings' })).toBeUndefined();
    expect((await store.list(personId(1), first)).items).toMatchObject([{ email: { status: 'off', why: 'settings' } }]);
    expect(await new DueMailStore(main.table).due(dayAfter(9), 10)).toEqual([]);
  });
});

test('after four hundred days a notification is shown to nobody, deleted or not', async () => {
  await store.put(ref(1), subject('member-left'), firstDay);
  const shown = async (days: number) => (await store.list(personId(1), first, dayAfter(days))).items.length;
  expect([await shown(399), await shown(401)]).toEqual([1, 0]);
  const item = await main.table.get(notificationKey(personId(1), instant(1), ref(1).eventId));
  expect(item?.['ttl']).toBe(dayAfter(400).getTime() / 1000);
});
