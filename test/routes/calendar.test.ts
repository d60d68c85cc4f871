import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { calendarToken } from '../../functions/runtime/calendar-token.ts';
import { accessPartition, memberKey } from '../../functions/store/keys.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { coordinator, operator, representative, stranger } from '../builders/actor.ts';
import { active, gathering as gatheringCluster, suspended } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, ended, founder } from '../builders/member.ts';
import type { Name } from '../fakes/api-world.ts';
import { expectChainOf } from '../fakes/expect-chain.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 4);
  await platform.given.operator();
  await platform.given.cluster(active(), [founder(), confirmed(2), confirmed(3)]);
});

const Seen = z.object({ id: z.string(), version: z.int() });
const Listed = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string() })),
  next: z.string().optional(),
});
const time = (from: number, hours = 3) =>
  ({
    kind: 'timed',
    startsAt: instant(from),
    endsAt: new Date(dayAfter(from).getTime() + hours * 3_600_000).toISOString(),
    timeZone: 'Europe/Moscow',
  }) as const;
const plan = {
  organisationId: organisationId(1),
  visibility: 'public',
  title: 'День открытых дверей',
  time: time(7),
  place: { kind: 'place', address: 'Технопарк, зал 2' },
};
const call = (name: Name, by: Actor, more: object = {}) =>
  platform.api.call(name, { by, path: { clusterId: clusterId() }, ...more });
const planned = async (more: object = {}) =>
  Seen.parse((await call('planGathering', coordinator(), { body: { ...plan, ...more } })).body);
const at = (id: string) => ({ clusterId: clusterId(), gatheringId: id });
const answer = (n: number, id: string, reply: string) =>
  call('answerGathering', representative(n), {
    path: at(id),
    body: { organisationId: organisationId(n), answer: reply },
  });

/** A feed as an app reads it, by a library of others. */
async function feed(name: Name, path: Record<string, string> = {}, query: Record<string, string> = {}) {
  const { status, bytes, headers } = await platform.api.call(name, { path, query });
  if (status !== 200) return { status, events: [], text: '' };
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  const text = bytes.toString('utf8');
  const component = ICAL.Component.fromString(text);
  const events = component.getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    summary: String(one.getFirstPropertyValue('summary')),
    description: String(one.getFirstPropertyValue('description') ?? ''),
    location: String(one.getFirstPropertyValue('location') ?? ''),
    url: String(one.getFirstPropertyValue('url') ?? ''),
    status: String(one.getFirstPropertyValue('status')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
    stamp: String(one.getFirstPropertyValue('dtstamp')),
    start: String(one.getFirstPropertyValue('dtstart')),
    end: String(one.getFirstPropertyValue('dtend')),
  }));
  return { status, events, text };
}

describe('planGathering', () => {
  it('400, 403, 404, 422, 201 once for one key', async () => {
    const ask = (by: Actor, more: object = {}, key?: string) =>
      call('planGathering', by, { body: { ...plan, ...more }, ...(key === undefined ? {} : { key }) });
    expect((await ask(coordinator(), { place: { kind: 'online', url: 'http://plain.example' } })).status).toBe(400);
    expect((await ask(coordinator(), { time: { ...time(1), timeZone: 'Mars/Base' } })).status).toBe(400);
    expect((await ask(representative(2), { organisationId: organisationId(2) })).status).toBe(403);
    expect((await ask(stranger())).status).toBe(404);
    expect((await ask(coordinator(), { time: time(-3) })).body).toMatchObject({ code: 'no-such-time' });
    const first = await ask(coordinator(), {}, 'gathering-1');
    expect(first.status).toBe(201);
    expect((await ask(coordinator(), {}, 'gathering-1')).body).toEqual(first.body);
    const { id } = Seen.parse(first.body);
    const events = await expectChainOf(platform.main.table, 'gathering', id);
    expect(events.map(({ type }) => type)).toEqual(['gathering-planned']);
  });

  it('409 in a suspended cluster', async () => {
    await platform.given.cluster(suspended({ id: clusterId(2) }), [founder()]);
    const asked = { path: { clusterId: clusterId(2) }, body: plan };
    expect((await call('planGathering', coordinator(), asked)).status).toBe(409);
  });
});

describe('the calendar of a cluster', () => {
  it('lists what is to come, the next first, and what is past, the latest first', async () => {
    await planned({ title: 'Второе', time: time(9) });
    await planned({ title: 'Первое', time: time(3), visibility: 'members' });
    await planned({ title: 'Третье', time: time(12) });
    const titles = async (name: Name, query: object, by?: Actor) => {
      const asked = { path: { clusterId: clusterId() }, query: { ...query }, ...(by === undefined ? {} : { by }) };
      const { items, next } = Listed.parse((await platform.api.call(name, asked)).body);
      return { titles: items.map(({ title }) => title), next };
    };
    const first = await titles('listGatherings', { limit: '2' }, representative(2));
    expect(first.titles).toEqual(['Первое', 'Второе']);
    const rest = await titles('listGatherings', { limit: '2', cursor: first.next }, representative(2));
    expect(rest.titles).toEqual(['Третье']);
    expect((await titles('listPublicGatherings', {})).titles).toEqual(['Второе', 'Третье']);
    platform.api.now = dayAfter(10);
    expect((await titles('listGatherings', { when: 'past' }, representative(2))).titles).toEqual(['Второе', 'Первое']);
    expect((await titles('listPublicGatherings', { when: 'past' })).titles).toEqual(['Второе']);
    expect((await call('listGatherings', representative(4))).status).toBe(404);
  });

  it('is the cluster’s own: an event is found in no other', async () => {
    const { id } = await planned();
    await platform.given.cluster(active({ id: clusterId(2) }), [founder(), confirmed(4)]);
    const stray = { clusterId: clusterId(2), gatheringId: id };
    for (const by of [coordinator(), representative(4)])
      expect((await call('readGathering', by, { path: stray })).status).toBe(404);
    const reply = { path: stray, body: { organisationId: organisationId(4), answer: 'yes' } };
    expect((await call('answerGathering', representative(4), reply)).status).toBe(404);
  });

  it('changeGathering: 428, 412, 404, 409, 200', async () => {
    const { id, version } = await planned();
    const change = (by: Actor, sees?: number, body: object = { title: 'Иначе' }) =>
      call('changeGathering', by, { path: at(id), body, ...(sees === undefined ? {} : { sees }) });
    expect((await change(coordinator())).status).toBe(428);
    expect((await change(representative(2), version)).status).toBe(404);
    expect((await change(coordinator(), 9)).status).toBe(412);
    expect((await change(coordinator(), version, { time: time(-2) })).status).toBe(422);
    expect((await change(coordinator(), version)).body).toMatchObject({ title: 'Иначе', version: 2 });
    expect((await call('cancelGathering', representative(2), { path: at(id), body: {} })).status).toBe(404);
    expect((await call('cancelGathering', coordinator(), { path: at(id), body: {} })).body).toMatchObject({
      status: 'cancelled',
    });
    expect((await change(coordinator(), 3)).status).toBe(409);
  });
});

describe('answerGathering', () => {
  it('counts each member once, by its last answer, however many answer at once', async () => {
    await platform.given.participants(5, 40);
    const path = { clusterId: clusterId(4) };
    const everybody = [founder(), ...Array.from({ length: 36 }, (_, n) => confirmed(n + 5))];
    await platform.given.cluster(active({ id: clusterId(4) }), everybody);
    const { id } = Seen.parse((await call('planGathering', coordinator(), { path, body: plan })).body);
    const there = { ...path, gatheringId: id };
    const reply = (n: number, said: string) =>
      call('answerGathering', representative(n), {
        path: there,
        body: { organisationId: organisationId(n), answer: said },
      });
    const answers = await Promise.all(Array.from({ length: 36 }, (_, n) => reply(n + 5, 'yes')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await reply(5, 'no');
    await reply(5, 'no');
    await reply(6, 'maybe');
    expect((await call('readGathering', representative(5), { path: there })).body).toMatchObject({
      attendance: { yes: 34, maybe: 1, no: 1, own: [{ organisationId: organisationId(5), answer: 'no' }] },
      version: 1,
    });
  });

  it('404 for others, 409 when it is over or cancelled', async () => {
    const { id } = await planned();
    expect((await answer(4, id, 'yes')).status).toBe(404);
    platform.api.now = dayAfter(8);
    expect((await answer(2, id, 'yes')).body).toMatchObject({ code: 'too-late' });
    platform.api.now = firstDay;
    await call('cancelGathering', operator(), { path: at(id), body: {} });
    expect((await answer(2, id, 'yes')).body).toMatchObject({ state: 'cancelled' });
  });
});

describe('a feed', () => {
  it('says the same to an app as to people: texts, times, places', async () => {
    const title = 'День; открытых, дверей \\ «№1» 😀';
    const text = `Первая строка\nВторая, с запятой; и точкой.\n${'Длинная строка '.repeat(40)}`;
    const url = 'https://meet.example.org/a?b=1,2;3';
    const { id } = await planned({ title, text, place: { kind: 'both', address: 'Зал 2, этаж 3; вход', url } });
    const { events, text: file } = await feed('readClusterCalendar', { clusterId: clusterId() });
    expect(events).toMatchObject([
      {
        uid: `${id}@innovation-clusters`,
        summary: title,
        description: text.trim(),
        location: 'Зал 2, этаж 3; вход',
        url: 'https://meet.example.org/a?b=1%2C2%3B3',
        status: 'CONFIRMED',
        sequence: 0,
        stamp: '2026-11-09T07:00:00Z',
        start: '2026-11-16T07:00:00Z',
        end: '2026-11-16T10:00:00Z',
      },
    ]);
    // RFC 5545, 3.1: lines of at most 75 octets, ended by CRLF.
    expect(file.endsWith('END:VCALENDAR\r\n') || file.endsWith('END:VCALENDAR')).toBe(true);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has whole days as days, the last one included', async () => {
    await planned({ time: { kind: 'all-day', from: '2026-11-20', to: '2026-11-21', timeZone: 'Asia/Vladivostok' } });
    const { events, text } = await feed('readClusterCalendar', { clusterId: clusterId() });
    expect(events).toMatchObject([{ start: '2026-11-20', end: '2026-11-22' }]);
    expect(text).toContain('DTSTART;VALUE=DATE:20261120');
  });

  it('tells apps of a change and of a cancellation by the same UID and a higher SEQUENCE', async () => {
    const { id } = await planned();
    platform.api.now = dayAfter(1);
    await call('changeGathering', coordinator(), { path: at(id), body: { time: time(8) }, sees: 1 });
    const changed = await feed('readClusterCalendar', { clusterId: clusterId() });
    expect(changed.events).toMatchObject([
      { uid: `${id}@innovation-clusters`, sequence: 1, start: '2026-11-17T07:00:00Z', stamp: '2026-11-10T07:00:00Z' },
    ]);
    await call('cancelGathering', coordinator(), { path: at(id), body: {} });
    const { events } = await feed('readClusterCalendar', { clusterId: clusterId() });
    expect(events).toMatchObject([{ uid: `${id}@innovation-clusters`, sequence: 2, status: 'CANCELLED' }]);
  });

  it('holds what is public, of clusters that can be seen, that of a cluster for ninety days', async () => {
    await planned({ title: 'Для всех' });
    const { id } = await planned({ title: 'Для своих', visibility: 'members' });
    await platform.given.cluster(gatheringCluster({ id: clusterId(2), openToRequests: false }), [founder()]);
    const closed = { path: { clusterId: clusterId(2) }, body: { ...plan, title: 'Невидимое' } };
    expect((await call('planGathering', coordinator(), closed)).status).toBe(201);
    const titles = async (name: Name, path: Record<string, string> = {}) =>
      (await feed(name, path)).events.map(({ summary }) => summary);
    expect(await titles('readClusterCalendar', { clusterId: clusterId() })).toEqual(['Для всех']);
    expect(await titles('readCalendar')).toEqual(['Для всех']);
    expect((await feed('readClusterCalendar', { clusterId: clusterId(2) })).status).toBe(404);
    // What becomes public joins the calendar of all, what ceases to be leaves it.
    await call('changeGathering', coordinator(), { path: at(id), body: { visibility: 'public' }, sees: 1 });
    expect((await titles('readCalendar')).toSorted()).toEqual(['Для всех', 'Для своих']);
    await call('changeGathering', coordinator(), { path: at(id), body: { visibility: 'members' }, sees: 2 });
    expect(await titles('readCalendar')).toEqual(['Для всех']);
    platform.api.now = dayAfter(7 + 89);
    expect(await titles('readClusterCalendar', { clusterId: clusterId() })).toEqual(['Для всех']);
    platform.api.now = dayAfter(7 + 91);
    expect(await titles('readClusterCalendar', { clusterId: clusterId() })).toEqual([]);
  });

  it('holds the next hundred of all clusters from a week ago on, or from a day on that one asks for', async () => {
    await planned({ title: 'Первое' });
    await planned({ title: 'Второе', time: time(20) });
    const titles = async (query: Record<string, string> = {}) =>
      (await feed('readCalendar', {}, query)).events.map(({ summary }) => summary);
    expect(await titles()).toEqual(['Первое', 'Второе']);
    platform.api.now = dayAfter(7 + 6);
    expect(await titles()).toEqual(['Первое', 'Второе']);
    platform.api.now = dayAfter(7 + 8);
    expect(await titles()).toEqual(['Второе']);
    expect(await titles({ from: instant(7).slice(0, 10) })).toEqual(['Первое', 'Второе']);
    expect(await titles({ from: instant(8).slice(0, 10) })).toEqual(['Второе']);
  });

  it('reads one page of the table for one request', async () => {
    for (let n = 0; n < 3; n++) await planned({ title: `№ ${n}` });
    platform.main.requests.length = 0;
    await feed('readClusterCalendar', { clusterId: clusterId() });
    expect(platform.main.requests).toEqual(['GetItem', 'Query']);
    platform.main.requests.length = 0;
    await feed('readCalendar');
    expect(platform.main.requests).toEqual(['Query', 'BatchGetItem']);
  });
});

describe('the secret calendar of a member', () => {
  const Made = z.object({ path: z.string().startsWith('/public/calendars/') });
  const make = async (n = 2) => {
    const { path } = Made.parse((await call('makeCalendarFeed', representative(n), { body: {} })).body);
    return path.replace('/public/calendars/', '');
  };

  it('holds all events, without signing in', async () => {
    await planned({ title: 'Для своих', visibility: 'members' });
    const { events } = await feed('readSecretCalendar', { token: await make() });
    expect(events.map(({ summary }) => summary)).toEqual(['Для своих']);
    expect((await call('makeCalendarFeed', representative(4), { body: {} })).status).toBe(404);
  });

  it('ends with the next one, with its revocation, and with the membership', async () => {
    const first = await make();
    const second = await make();
    expect((await feed('readSecretCalendar', { token: first })).status).toBe(404);
    expect((await feed('readSecretCalendar', { token: second })).status).toBe(200);
    expect((await call('endCalendarFeed', representative(2), { body: {} })).body).toEqual({ ended: true });
    expect((await feed('readSecretCalendar', { token: second })).status).toBe(404);
    const third = await make();
    await platform.main.table.transact([{ delete: memberKey(clusterId(), organisationId(2)) }]);
    expect((await feed('readSecretCalendar', { token: third })).status).toBe(404);
    const fourth = await make(3);
    await platform.main.table.transact([
      { delete: { pk: accessPartition(personId(3)), sk: `REP#${organisationId(3)}` } },
    ]);
    expect((await feed('readSecretCalendar', { token: fourth })).status).toBe(404);
  });

  it('cannot be made up', async () => {
    const token = await make();
    const [text = '', signature = ''] = token.split('.');
    const forged = calendarToken({ personId: personId(2), clusterId: clusterId(), generation: 1 }, 'another-key');
    for (const wrong of [forged, `${text}.`, `${text}.${signature}.x`, `x${text}.${signature}`, 'x'])
      expect((await feed('readSecretCalendar', { token: wrong })).status).toBe(404);
    expect((await feed('readSecretCalendar', { token })).status).toBe(200);
  });

  it('a former member may still end it', async () => {
    await platform.given.cluster(active({ id: clusterId(3) }), [founder(), ended(2)]);
    const path = { clusterId: clusterId(3) };
    expect((await call('endCalendarFeed', representative(2), { path, body: {} })).status).toBe(200);
  });
});
