import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { quotaKey } from '../../functions/store/keys.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { coordinator, operator, representative, stranger } from '../builders/actor.ts';
import { active, gathering, suspended } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, organisationId, personId, threadId } from '../builders/ids.ts';
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

const Written = z.object({ id: z.string(), version: z.int(), allowedActions: z.array(z.string()) });
const Listed = z.object({
  items: z.array(z.object({ id: z.string(), text: z.string().optional(), status: z.string() })),
  next: z.string().optional(),
});
const said = { title: 'Испытания', text: 'Кто даст стенд?', visibility: 'members', kind: 'discussion' };
const call = (name: Name, by: Actor, more: object = {}) =>
  platform.api.call(name, { by, path: { clusterId: clusterId() }, ...more });
const start = async (n = 2, more: object = {}) =>
  Written.parse(
    (await call('startThread', representative(n), { body: { ...said, organisationId: organisationId(n), ...more } }))
      .body,
  );
const at = (thread: string, comment?: string) => ({
  clusterId: clusterId(),
  threadId: thread,
  ...(comment === undefined ? {} : { commentId: comment }),
});
const write = async (thread: string, n = 3, more: object = {}) =>
  call('writeComment', representative(n), {
    path: at(thread),
    body: { organisationId: organisationId(n), text: `Слова ${n}`, ...more },
  });
const comment = async (thread: string, n = 3, more: object = {}) => Written.parse((await write(thread, n, more)).body);
/** So much of a person's day is used up. */
const used = (what: string, person: number, count: number) =>
  platform.given.put([
    {
      put: { ...quotaKey(`${what}-of-${personId(person)}`, '2026-11-09T00:00:00.000Z'), entity: 'quota', count },
    },
  ]);
const listed = async (name: Name, by: Actor | undefined, path: Record<string, string>, query: object = {}) =>
  Listed.parse(
    (await platform.api.call(name, { ...(by === undefined ? {} : { by }), path, query: { ...query } })).body,
  );

describe('startThread', () => {
  it('400 without a title, 404 for strangers and other clusters, 403 for announcing, 422 for stray mentions', async () => {
    const body = { ...said, organisationId: organisationId(2) };
    expect((await call('startThread', representative(2), { body: { ...body, title: '\u200b' } })).status).toBe(400);
    expect((await call('startThread', stranger(), { body })).status).toBe(404);
    expect((await call('startThread', representative(3), { body })).status).toBe(404);
    expect((await call('startThread', representative(2), { body: { ...body, kind: 'announcement' } })).status).toBe(
      403,
    );
    const stray = { ...body, mentions: [organisationId(4)] };
    expect((await call('startThread', representative(2), { body: stray })).body).toMatchObject({
      code: 'mention-not-member',
    });
  });

  it('201 once for one key, with a chained event', async () => {
    const asked = { body: { ...said, organisationId: organisationId(2) }, key: 'thread-0001' };
    const first = await call('startThread', representative(2), asked);
    expect(first.status).toBe(201);
    expect((await call('startThread', representative(2), asked)).body).toEqual(first.body);
    expect((await listed('listThreads', representative(3), { clusterId: clusterId() })).items).toHaveLength(1);
    const { id } = Written.parse(first.body);
    expect((await expectChainOf(platform.main.table, 'thread', id)).map(({ type }) => type)).toEqual([
      'thread-started',
    ]);
  });

  it('429 after twenty on a day', async () => {
    await used('threads', 2, 20);
    const body = { ...said, organisationId: organisationId(2) };
    expect((await call('startThread', representative(2), { body })).status).toBe(429);
    platform.api.now = dayAfter(1);
    expect((await call('startThread', representative(2), { body })).status).toBe(201);
  });

  it('409 in a suspended cluster, which can still be read and tidied', async () => {
    await platform.given.cluster(suspended({ id: clusterId(2) }), [founder(), confirmed(2)]);
    const path = { clusterId: clusterId(2) };
    const body = { ...said, organisationId: organisationId(2) };
    expect((await call('startThread', representative(2), { path, body })).body).toMatchObject({ state: 'suspended' });
    expect((await call('listThreads', representative(2), { path })).status).toBe(200);
  });
});

describe('reading', () => {
  it('lists pinned announcements first, then the newest, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      platform.api.now = new Date(firstDay.getTime() + n * 1000);
      ids.push((await start(1, { kind: 'announcement', visibility: n % 2 === 0 ? 'public' : 'members' })).id);
    }
    const [first = '', second, third, fourth, fifth] = ids;
    expect((await call('pinThread', coordinator(), { path: at(first), body: { pinned: true } })).status).toBe(200);
    const query = { what: 'announcement', limit: '3' };
    const page = await listed('listThreads', representative(3), { clusterId: clusterId() }, query);
    expect(page.items.map(({ id }) => id)).toEqual([first, fifth, fourth]);
    const rest = { ...query, cursor: page.next };
    expect(
      (await listed('listThreads', representative(3), { clusterId: clusterId() }, rest)).items.map(({ id }) => id),
    ).toEqual([third, second]);

    // Everybody sees the public ones among them, in pages of their own.
    const open = await listed('listAnnouncements', undefined, { clusterId: clusterId() }, { limit: '2' });
    expect(open.items.map(({ id }) => id)).toEqual([first, fifth]);
    const more = { limit: '2', cursor: open.next };
    expect((await listed('listAnnouncements', undefined, { clusterId: clusterId() }, more)).items).toMatchObject([
      { id: third },
    ]);
  });

  it('keeps members’ threads from the public, other clusters and former members', async () => {
    const { id } = await start(2);
    await comment(id);
    await platform.given.cluster(active({ id: clusterId(2) }), [founder(), confirmed(4)]);
    for (const name of ['readPublicThread', 'listPublicComments'] as const)
      expect((await platform.api.call(name, { path: at(id) })).status).toBe(404);
    const elsewhere = { clusterId: clusterId(2), threadId: id };
    for (const name of ['readThread', 'listComments'] as const) {
      expect((await call(name, representative(4), { path: elsewhere })).status).toBe(404);
      expect((await call(name, representative(4), { path: at(id) })).status).toBe(404);
      expect((await call(name, coordinator(), { path: elsewhere })).status).toBe(404);
      expect((await call(name, operator(), { path: at(id) })).status).toBe(200);
    }
    expect((await listed('listPublicThreads', undefined, { clusterId: clusterId() })).items).toEqual([]);
    expect((await call('readThread', representative(2), { path: at(threadId(77)) })).status).toBe(404);
    expect((await call('listThreads', representative(3), { query: { what: 'hidden' } })).status).toBe(404);
  });

  it('shows public threads of clusters that can be seen, and of no others', async () => {
    await platform.given.cluster(gathering({ id: clusterId(2), openToRequests: false }), [founder(), confirmed(2)]);
    const closed = { clusterId: clusterId(2) };
    const body = { ...said, visibility: 'public', organisationId: organisationId(2) };
    const { id } = Written.parse((await call('startThread', representative(2), { path: closed, body })).body);
    expect((await platform.api.call('readPublicThread', { path: { ...closed, threadId: id } })).status).toBe(404);
    expect((await platform.api.call('listPublicThreads', { path: closed })).status).toBe(404);
    const open = (await start(2, { visibility: 'public' })).id;
    await comment(open);
    expect((await platform.api.call('readPublicThread', { path: at(open) })).body).toMatchObject({ text: said.text });
    const { items } = await listed('listPublicComments', undefined, at(open), { order: 'newest' });
    expect(items).toMatchObject([{ text: 'Слова 3' }]);
    expect(JSON.stringify(items)).not.toContain('person');
    expect((await listed('listPublicThreads', undefined, { clusterId: clusterId() })).items).toMatchObject([
      { id: open },
    ]);
  });

  it('a former member keeps what it wrote and may not write or read on', async () => {
    const { id } = await start(2);
    await platform.given.cluster(active({ id: clusterId(3) }), [founder(), ended(2)]);
    expect((await call('listThreads', representative(2), { path: { clusterId: clusterId(3) } })).status).toBe(404);
    expect((await call('readThread', representative(3), { path: at(id) })).body).toMatchObject({
      author: { organisationId: organisationId(2) },
    });
  });
});

describe('changing a thread', () => {
  it('editThread: 428 and 412 without the right version, 404 for others, 200 with the former text beside it', async () => {
    const { id, version } = await start(2);
    const edit = (by: Actor, sees?: number) =>
      call('editThread', by, { path: at(id), body: { text: 'Кто даст стенд на 5 кВт?' }, ...(sees ? { sees } : {}) });
    expect((await edit(representative(2))).status).toBe(428);
    expect((await edit(coordinator(), version)).status).toBe(404);
    expect((await edit(representative(2), 7)).status).toBe(412);
    expect((await edit(representative(2), version)).body).toMatchObject({
      version: 2,
      text: 'Кто даст стенд на 5 кВт?',
    });
    expect((await call('readThread', representative(3), { path: at(id) })).body).toMatchObject({
      former: [{ text: said.text }],
    });
  });

  it('lockThread stops comments and unlocks them', async () => {
    const { id } = await start(2);
    expect((await call('lockThread', coordinator(), { path: at(id), body: { locked: true } })).body).toMatchObject({
      status: 'locked',
    });
    expect((await write(id)).body).toMatchObject({ code: 'wrong-status', state: 'locked' });
    await call('lockThread', representative(2), { path: at(id), body: { locked: false } });
    expect((await write(id)).status).toBe(201);
  });

  it('hideThread and showThread: out of every list but the moderators’, and back', async () => {
    const { id } = await start(2, { visibility: 'public' });
    await comment(id);
    const hiding = { path: at(id), body: { reason: 'advertising', note: 'Реклама' } };
    expect((await call('hideThread', representative(3), hiding)).status).toBe(404);
    expect((await call('hideThread', operator(), hiding)).body).toMatchObject({
      status: 'hidden',
      moderation: { by: 'operator', reason: 'advertising', note: 'Реклама' },
    });
    expect((await call('hideThread', operator(), hiding)).status).toBe(409);
    for (const name of ['readThread', 'listComments'] as const)
      expect((await call(name, representative(3), { path: at(id) })).status).toBe(404);
    expect((await platform.api.call('readPublicThread', { path: at(id) })).status).toBe(404);
    expect((await platform.api.call('listPublicComments', { path: at(id) })).status).toBe(404);
    for (const by of [representative(3), coordinator()])
      expect((await listed('listThreads', by, { clusterId: clusterId() })).items).toEqual([]);
    const hidden = await listed('listThreads', coordinator(), { clusterId: clusterId() }, { what: 'hidden' });
    expect(hidden.items).toMatchObject([{ id, text: said.text }]);
    expect((await call('readThread', representative(2), { path: at(id) })).body).toMatchObject({ status: 'hidden' });
    expect((await call('showThread', coordinator(), { path: at(id), body: {} })).status).toBe(403);
    expect((await call('showThread', operator(), { path: at(id), body: {} })).body).toMatchObject({ status: 'open' });
    expect((await call('readThread', representative(3), { path: at(id) })).status).toBe(200);
  });

  it('deleteThread: 404 for everybody from then on, and no word is left on the table', async () => {
    const { id } = await start(2, { title: 'Канарейка', text: 'Канарейка' });
    expect((await call('deleteThread', coordinator(), { path: at(id), body: {} })).status).toBe(404);
    expect((await call('deleteThread', representative(2), { path: at(id), body: {} })).body).toEqual({ deleted: true });
    for (const by of [representative(2), coordinator(), operator()])
      expect((await call('readThread', by, { path: at(id) })).status).toBe(404);
    const items = await platform.main.table.queryAll({ partition: `THREAD#${id}` });
    expect(items.length).toBeGreaterThan(1);
    expect(JSON.stringify(items)).not.toContain('Канарейка');
  });

  it('pinThread: 404 for a discussion', async () => {
    const { id } = await start(2);
    expect((await call('pinThread', coordinator(), { path: at(id), body: { pinned: true } })).status).toBe(404);
  });
});

describe('comments', () => {
  it('lists them the oldest or the newest first, with signed cursors of their own', async () => {
    const { id } = await start(2);
    for (let n = 0; n < 5; n++) {
      platform.api.now = new Date(firstDay.getTime() + n * 1000);
      await comment(id, 3, { text: `${n}` });
    }
    const texts = async (query: object) => {
      const { items, next } = await listed('listComments', representative(2), at(id), query);
      return { texts: items.map(({ text }) => text), next };
    };
    const first = await texts({ limit: '3' });
    expect(first.texts).toEqual(['0', '1', '2']);
    expect((await texts({ limit: '3', cursor: first.next })).texts).toEqual(['3', '4']);
    expect((await texts({ limit: '3', order: 'newest' })).texts).toEqual(['4', '3', '2']);
    const other = await start(2);
    const stolen = { path: at(other.id), query: { cursor: first.next } };
    expect((await call('listComments', representative(2), stolen)).body).toMatchObject({ code: 'invalid-cursor' });
  });

  it('answers a comment once, and no answer', async () => {
    const { id } = await start(2);
    const top = await comment(id);
    const reply = await comment(id, 2, { replyTo: top.id });
    expect((await write(id, 3, { replyTo: reply.id })).body).toMatchObject({ code: 'reply-not-possible' });
    expect((await write(id, 3, { replyTo: '00000000-0000-4000-8000-000000000000' })).status).toBe(422);
    const foreign = await comment((await start(2)).id);
    expect((await write(id, 3, { replyTo: foreign.id })).status).toBe(422);
  });

  it('editComment: 200 within fifteen minutes, 409 later, 404 for others', async () => {
    const { id } = await start(2);
    const own = await comment(id);
    const edit = (by: Actor, sees: number) =>
      call('editComment', by, { path: at(id, own.id), body: { text: 'Точнее' }, sees });
    expect((await edit(representative(2), 1)).status).toBe(404);
    expect((await edit(representative(3), 1)).body).toMatchObject({ text: 'Точнее', version: 2 });
    expect((await edit(representative(3), 1)).status).toBe(412);
    platform.api.now = new Date(firstDay.getTime() + 900_001);
    expect((await edit(representative(3), 2)).body).toMatchObject({ status: 409, code: 'too-late' });
  });

  it('deleteComment and hideComment leave a place without words', async () => {
    const { id } = await start(2, { visibility: 'public' });
    const first = await comment(id, 3, { text: 'Канарейка раз' });
    const second = await comment(id, 3, { text: 'Канарейка два' });
    const step = (name: Name, by: Actor, which: string, body: object = {}) =>
      call(name, by, { path: at(id, which), body });
    expect((await step('deleteComment', coordinator(), first.id)).status).toBe(404);
    expect((await step('deleteComment', representative(3), first.id)).body).toMatchObject({ status: 'deleted' });
    expect((await step('hideComment', representative(2), second.id, { reason: 'insult' })).status).toBe(404);
    expect((await step('hideComment', coordinator(), second.id, { reason: 'insult' })).body).toMatchObject({
      status: 'hidden',
      text: 'Канарейка два',
    });
    const seen = async (name: Name, by?: Actor) =>
      (await platform.api.call(name, { path: at(id), ...(by === undefined ? {} : { by }) })).text;
    for (const text of [await seen('listPublicComments'), await seen('listComments', representative(2))]) {
      expect(text).not.toContain('Канарейка');
      expect(text).not.toContain('insult');
      expect(
        Listed.parse(JSON.parse(text))
          .items.map(({ status }) => status)
          .toSorted(),
      ).toEqual(['deleted', 'hidden']);
    }
    for (const by of [representative(3), coordinator(), operator()])
      expect(await seen('listComments', by)).toContain('Канарейка два');
    expect((await step('showComment', representative(3), second.id)).status).toBe(404);
    expect((await step('showComment', coordinator(), second.id)).body).toMatchObject({ status: 'shown' });
    expect((await step('hideComment', coordinator(), first.id, { reason: 'insult' })).status).toBe(409);
    const stray = { path: { ...at(id, first.id), threadId: (await start(2)).id }, body: {} };
    expect((await call('deleteComment', representative(3), stray)).status).toBe(404);
  });

  it('fifty members who comment at once all succeed, and the thread stays as it was', async () => {
    await platform.given.participants(5, 60);
    const path = { clusterId: clusterId(4) };
    const everybody = [founder(), ...Array.from({ length: 55 }, (_, n) => confirmed(n + 5))];
    await platform.given.cluster(active({ id: clusterId(4) }), everybody);
    const body = { ...said, organisationId: organisationId(5) };
    const { id } = Written.parse((await call('startThread', representative(5), { path, body })).body);
    const there = { ...path, threadId: id };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        call('writeComment', representative(n + 5), {
          path: there,
          body: { organisationId: organisationId(n + 5), text: `Слова ${n}` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 201));
    const { items } = await listed('listComments', representative(5), there, { limit: '100' });
    expect(items).toHaveLength(50);
    expect((await call('readThread', representative(5), { path: there })).body).toMatchObject({ version: 1 });
  });

  it('429 after a hundred on a day', async () => {
    const { id } = await start(2);
    await used('comments', 3, 99);
    expect((await write(id)).status).toBe(201);
    expect((await write(id)).body).toMatchObject({ code: 'quota-exceeded' });
    expect((await write(id, 2)).status).toBe(201);
  });
});

describe('reports of abuse', () => {
  const report = (by: Actor, thread: string, more: object = {}, n = 3) =>
    call('reportAbuse', by, {
      path: at(thread),
      body: { organisationId: organisationId(n), reason: 'insult', note: 'Грубо', ...more },
    });
  const Queue = z.object({ items: z.array(z.object({ id: z.string(), about: z.object({ text: z.string() }) })) });

  it('come from members, and reach the operators with the text as it stands', async () => {
    const { id } = await start(2);
    const rude = await comment(id, 2, { text: 'Грубость' });
    expect((await report(representative(4), id, {}, 4)).status).toBe(404);
    expect((await report(representative(3), id, { commentId: rude.id })).body).toEqual({ reported: true });
    expect((await platform.api.call('listReports', { by: representative(3) })).status).toBe(403);
    const { body } = await platform.api.call('listReports', { by: operator() });
    expect(body).toMatchObject({
      items: [{ commentId: rude.id, reason: 'insult', note: 'Грубо', about: { status: 'shown', text: 'Грубость' } }],
    });
  });

  it('hide the text when an operator says so, once', async () => {
    const { id } = await start(2);
    const rude = await comment(id, 2, { text: 'Грубость' });
    await report(representative(3), id, { commentId: rude.id });
    await report(representative(3), id);
    const [first, second] = Queue.parse((await platform.api.call('listReports', { by: operator() })).body).items;
    const decide = (reportId: string | undefined, outcome: string) =>
      platform.api.call('decideReport', { by: operator(), path: { reportId: reportId ?? '' }, body: { outcome } });
    expect((await decide(first?.id, 'hidden')).body).toMatchObject({ status: 'decided', about: { status: 'hidden' } });
    expect((await decide(first?.id, 'hidden')).status).toBe(409);
    expect((await decide(second?.id, 'dismissed')).body).toMatchObject({ outcome: 'dismissed' });
    expect((await call('listComments', representative(3), { path: at(id) })).text).not.toContain('Грубость');
    expect((await platform.api.call('listReports', { by: operator() })).body).toEqual({ items: [] });
    const decided = await platform.api.call('listReports', { by: operator(), query: { status: 'decided' } });
    expect(decided.body).toMatchObject({ items: [{}, {}] });
  });

  it('429 after twenty on a day', async () => {
    const { id } = await start(2);
    await used('reports', 3, 20);
    expect((await report(representative(3), id)).status).toBe(429);
  });
});
