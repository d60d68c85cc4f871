import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MailStore } from '../../functions/store/mail-store.ts';
import { NotificationStore } from '../../functions/store/notification-store.ts';
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

describe('the same event told again', () => {
  test('changes nothing, and asks for the letter only while nobody has taken it up', async () => {
    expect(await store.put(ref(1), subject('cluster-reopened'), firstDay)).toEqual({ mailDue: true });
    expect(await store.put(ref(1), subject('cluster-withdrawn'), dayAfter(1))).toEqual({ mailDue: true });
    await new MailStore(main.table).lease(ref(1), 'token', dayAfter(1));
    expect(await store.put(ref(1), subject('cluster-withdrawn'), dayAfter(1))).toEqual({ mailDue: false });
    expect((await store.list(personId(1), first)).items.map(({ kind }) => kind)).toEqual(['cluster-reopened']);
  });

  test('does not make something unread again', async () => {
    await store.put(ref(1), subject('cluster-reopened'), firstDay);
    await store.markRead(ref(1), dayAfter(1));
    await store.put(ref(1), subject('cluster-reopened'), dayAfter(2));
    expect((await store.list(personId(1), first)).items[0]?.readAt).toBe(instant(1));
  });

  test('by twenty workers at once is one notification', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put(ref(1), subject('cluster-reopened'), firstDay)));
    expect((await store.list(personId(1), first)).items).toHaveLength(1);
  });
});
