import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tellGatherings } from '../../functions/clocks/tell-gatherings.ts';
import { onComment } from '../../functions/projections/on-comment.ts';
import { ActivityStore } from '../../functions/store/activity-store.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { EventMessage } from '../../shared/contracts/messages.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Aggregate } from '../../shared/domain/event.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { active } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, instant, organisationId } from '../builders/ids.ts';
import { confirmed, ended, founder } from '../builders/member.ts';
import type { Name } from '../fakes/api-world.ts';
import { expectChainOf } from '../fakes/expect-chain.ts';
import { notifyWorld } from '../fakes/notify-world.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { memberItem } from '../../functions/store/cluster-items.ts';
import { mic } from '../../shared/programme/mic.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let platform: Platform;
let world: ReturnType<typeof notifyWorld>;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  queues = await startSqsServer();
  platform = await engine.fresh();
  world = notifyWorld(platform.main, queues);
  await platform.given.participants(1, 5);
  await world.operators(900);
  await platform.given.cluster(active(), [founder(), confirmed(2), confirmed(3), confirmed(4)]);
  return () => queues.stop();
});

const Id = z.object({ id: z.string() });
const call = (name: Name, by: Actor, more: object = {}) =>
  platform.api.call(name, { by, path: { clusterId: clusterId() }, ...more });
const idOf = async (answer: ReturnType<typeof call>) => Id.parse((await answer).body).id;
const at = (thread: string, comment?: string) => ({
  clusterId: clusterId(),
  threadId: thread,
  ...(comment === undefined ? {} : { commentId: comment }),
});
const said = { title: 'Канарейка', text: 'Канарейка', visibility: 'members', kind: 'discussion' };
const start = (n: number, more: object = {}) =>
  idOf(call('startThread', representative(n), { body: { ...said, organisationId: organisationId(n), ...more } }));
const write = (thread: string, n: number, more: object = {}) =>
  idOf(
    call('writeComment', representative(n), {
      path: at(thread),
      body: { organisationId: organisationId(n), text: 'Канарейка', ...more },
    }),
  );
/** The notify worker hears of everything that happened to this, in any order and twice. */
const told = async (aggregate: Aggregate, id: string) => {
  const events = await expectChainOf(platform.main.table, aggregate, id);
  for (const event of [...events, ...events].toReversed()) await world.tell(event);
};
const kinds = async () => Promise.all([1, 2, 3, 4, 5].map((n) => world.kinds(n)));
const follow = (n: number, following: string) => call('followCluster', representative(n), { body: { following } });

describe('an announcement', () => {
  it('is told to all members but those who want only mentions or nothing, and never what it says', async () => {
    await follow(3, 'mentions');
    await follow(4, 'none');
    await told('thread', await start(1, { kind: 'announcement' }));
    expect(await kinds()).toEqual([[], ['announcement-made'], [], [], []]);
    const [news] = await world.inbox(2);
    expect(JSON.stringify(news)).not.toContain('Канарейка');
    expect(news).toMatchObject({ data: { organisationName: 'ООО «Пример 1»', clusterId: clusterId() } });
  });

  it('tells those who are mentioned just that', async () => {
    await follow(3, 'mentions');
    await follow(4, 'none');
    const mentions = [organisationId(2), organisationId(3), organisationId(4)];
    await told('thread', await start(1, { kind: 'announcement', mentions }));
    expect(await kinds()).toEqual([[], ['organisation-mentioned'], ['organisation-mentioned'], [], []]);
  });

  it('that was hidden before anybody heard of it is not told', async () => {
    const id = await start(1, { kind: 'announcement' });
    await call('hideThread', operator(), { path: at(id), body: { reason: 'unlawful' } });
    await told('thread', id);
    expect(await kinds()).toEqual([['text-hidden'], [], [], [], []]);
  });
});

describe('a discussion', () => {
  it('is told to those who want everything', async () => {
    await follow(3, 'all');
    await told('thread', await start(2));
    expect(await kinds()).toEqual([[], [], ['discussion-started'], [], []]);
  });

  it('is followed by who began it and by who wrote in it, until they choose otherwise', async () => {
    const id = await start(2);
    await write(id, 3);
    const second = await write(id, 4);
    await told('comment', second);
    expect(await kinds()).toEqual([[], ['comment-written'], ['comment-written'], [], []]);
    await call('followThread', representative(3), { path: at(id), body: { following: 'none' } });
    expect((await call('readThread', representative(3), { path: at(id) })).body).toMatchObject({ following: 'none' });
    await told('comment', await write(id, 4));
    expect((await kinds()).map((list) => list.length)).toEqual([0, 2, 1, 0, 0]);
    // Writing again does not undo what was chosen.
    await write(id, 3);
    expect((await call('readThread', representative(3), { path: at(id) })).body).toMatchObject({ following: 'none' });
  });

  it('tells nobody who is no member any more', async () => {
    const id = await start(2);
    await write(id, 3);
    await platform.main.table.transact([{ put: memberItem(ended(3), mic) }]);
    await told('comment', await write(id, 4, { mentions: [organisationId(2)] }));
    expect(await kinds()).toEqual([[], ['organisation-mentioned'], [], [], []]);
  });
});

describe('moderation', () => {
  it('is told to the author, with the reason', async () => {
    const id = await start(2);
    const rude = await write(id, 3);
    await call('hideComment', coordinator(), { path: at(id, rude), body: { reason: 'insult' } });
    await call('showComment', coordinator(), { path: at(id, rude), body: {} });
    await told('comment', rude);
    expect((await world.kinds(3)).toSorted()).toEqual(['text-hidden', 'text-shown']);
    expect(await world.inbox(3)).toEqual(
      expect.arrayContaining([expect.objectContaining({ data: expect.objectContaining({ reason: 'insult' }) })]),
    );
  });

  it('hears of reports, and who reported hears what became of it', async () => {
    const id = await start(2);
    const body = { organisationId: organisationId(3), reason: 'advertising' };
    await call('reportAbuse', representative(3), { path: at(id), body });
    const Queue = z.object({ items: z.tuple([Id]) });
    const { items } = Queue.parse((await platform.api.call('listReports', { by: operator() })).body);
    await platform.api.call('decideReport', {
      by: operator(),
      path: { reportId: items[0].id },
      body: { outcome: 'hidden' },
    });
    await told('abuse-report', items[0].id);
    await told('thread', id);
    expect(await world.kinds(900)).toEqual(['abuse-reported']);
    expect(await kinds()).toEqual([[], ['text-hidden'], ['abuse-report-decided'], [], []]);
  });
});

describe('what was not read', () => {
  const Threads = z.object({
    items: z.array(z.object({ id: z.string(), comments: z.int(), unread: z.boolean() })),
  });
  const seen = async (n: number) =>
    Threads.parse((await call('listThreads', representative(n))).body).items.map(({ comments, unread }) => [
      comments,
      unread,
    ]);
  const counted = async (aggregateId: string) => {
    const deps = {
      comments: platform.api.deps.comments,
      activity: new ActivityStore(platform.main.table),
      log: world.deps.log,
    };
    const message = EventMessage.parse({ aggregate: 'comment', aggregateId, seq: 1, type: 'comment-written' });
    for (let times = 0; times < 2; times++) await onComment(message, deps);
  };

  it('is marked until it is read, and anew when somebody writes', async () => {
    const id = await start(2);
    expect(await seen(2)).toEqual([[0, false]]);
    expect(await seen(3)).toEqual([[0, true]]);
    await call('markThreadRead', representative(3), { path: at(id), body: { upTo: instant() } });
    expect(await seen(3)).toEqual([[0, false]]);
    platform.api.now = dayAfter(1);
    await counted(await write(id, 4));
    expect(await seen(3)).toEqual([[1, true]]);
    expect(await seen(4)).toEqual([[1, false]]);
    await call('markClusterRead', representative(3), { body: { upTo: instant(1) } });
    expect(await seen(3)).toEqual([[1, false]]);
    await call('markThreadRead', representative(3), { path: at(id), body: { upTo: instant(-1) } });
    expect(await seen(3)).toEqual([[1, false]]);
  });

  it('counts comments late, twice and in any order as often as they were written', async () => {
    const id = await start(2);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      platform.api.now = new Date(firstDay.getTime() + n * 1000);
      ids.push(await write(id, 3));
    }
    await Promise.all(ids.toReversed().map(counted));
    expect((await call('readThread', representative(3), { path: at(id) })).body).toMatchObject({
      comments: 5,
      lastCommentAt: new Date(firstDay.getTime() + 4000).toISOString(),
    });
  });

  it('is chosen and read by members only', async () => {
    for (const [name, body] of [
      ['followCluster', { following: 'all' }],
      ['markClusterRead', { upTo: instant() }],
    ] as const)
      expect((await call(name, representative(5), { body })).status).toBe(404);
    expect((await call('readFollowing', representative(5))).status).toBe(404);
    expect((await call('followCluster', operator(), { body: { following: 'all' } })).status).toBe(404);
    expect((await call('readFollowing', representative(2))).body).toEqual({ following: 'default' });
    await follow(2, 'mentions');
    expect((await call('readFollowing', representative(2))).body).toEqual({ following: 'mentions' });
  });
});

describe('an event of a calendar', () => {
  const plan = {
    organisationId: organisationId(1),
    visibility: 'members',
    title: 'Канарейка',
    time: { kind: 'timed', startsAt: instant(7), endsAt: instant(7.1), timeZone: 'Europe/Moscow' },
    place: { kind: 'place', address: 'Зал 2' },
  };
  const planned = () => idOf(call('planGathering', coordinator(), { body: plan }));
  const there = (id: string) => ({ clusterId: clusterId(), gatheringId: id });
  const answer = (n: number, id: string, reply: string) =>
    call('answerGathering', representative(n), {
      path: there(id),
      body: { organisationId: organisationId(n), answer: reply },
    });
  const tick = () =>
    tellGatherings({
      clocks: new ClockStore(platform.main.table),
      gatherings: platform.api.deps.gatherings,
      now: () => platform.api.now,
      log: world.deps.log,
    });

  it('is told to members who want news, and reminds those who come, once, a day before', async () => {
    await follow(4, 'none');
    const id = await planned();
    await told('gathering', id);
    expect(await kinds()).toEqual([[], ['gathering-planned'], ['gathering-planned'], [], []]);
    await answer(2, id, 'yes');
    await answer(3, id, 'maybe');
    await answer(4, id, 'yes');
    platform.api.now = dayAfter(5);
    await tick();
    expect(await expectChainOf(platform.main.table, 'gathering', id)).toHaveLength(1);
    platform.api.now = dayAfter(6);
    await tick();
    await tick();
    expect((await expectChainOf(platform.main.table, 'gathering', id)).map(({ type }) => type)).toEqual([
      'gathering-planned',
      'gathering-reminded',
    ]);
    await told('gathering', id);
    expect(await kinds()).toEqual([
      [],
      ['gathering-reminder', 'gathering-planned'],
      ['gathering-planned'],
      ['gathering-reminder'],
      [],
    ]);
    expect(JSON.stringify(await world.inbox(2))).not.toContain('Канарейка');
  });

  it('tells those who wanted to come when it moves or is called off', async () => {
    const id = await planned();
    await answer(2, id, 'yes');
    await answer(3, id, 'maybe');
    await answer(4, id, 'no');
    const time = { ...plan.time, startsAt: instant(8), endsAt: instant(8.1) };
    await call('changeGathering', coordinator(), { path: there(id), body: { title: 'Другое' }, sees: 1 });
    await call('changeGathering', coordinator(), { path: there(id), body: { time }, sees: 2 });
    await told('gathering', id);
    expect((await kinds()).map((list) => list.filter((kind) => kind === 'gathering-changed').length)).toEqual([
      0, 1, 1, 0, 0,
    ]);
    await call('cancelGathering', coordinator(), { path: there(id), body: {} });
    await told('gathering', id);
    expect((await kinds()).map((list) => list.includes('gathering-cancelled'))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    platform.api.now = dayAfter(9);
    await tick();
    expect(await expectChainOf(platform.main.table, 'gathering', id)).toHaveLength(4);
  });

  it('that has begun when a clock comes back reminds nobody', async () => {
    const id = await planned();
    await answer(2, id, 'yes');
    platform.api.now = dayAfter(7);
    await tick();
    await told('gathering', id);
    expect((await world.kinds(2)).includes('gathering-reminder')).toBe(false);
  });
});
