import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DueMailStore } from '../../functions/store/due-mail-store.ts';
import { MailStore } from '../../functions/store/mail-store.ts';
import { SenderStore } from '../../functions/store/sender-store.ts';
import { operator, stranger } from '../builders/actor.ts';
import { clusterId, firstDay, instant, personId } from '../builders/ids.ts';
import { subject } from '../builders/notification-subjects.ts';
import { pageOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
let mails: MailStore;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  mails = new MailStore(platform.main.table);
  await platform.given.operator(900);
});

const by = operator(900);
const letterOf = (person: number, n: number) => ({
  personId: personId(person),
  letterId: `${firstDay.toISOString()}~${n}`,
});

/** A letter to person n with news of cluster m. */
async function posted(person: number, m: number, n = m) {
  const ref = { personId: personId(person), at: instant(n), eventId: `${clusterId(m)}:${n}` };
  const { letterId } = letterOf(person, n);
  const about = subject('member-left', { clusterId: clusterId(m) });
  await platform.api.deps.notifications.put(ref, about, firstDay, { letterId, goesAt: firstDay });
}
async function failed(person: number, n: number) {
  const lease = await mails.lease(letterOf(person, n), 'token', firstDay);
  if (lease !== undefined)
    await mails.close(lease, { status: 'failed', attempts: 1, code: 'MessageRejected' }, firstDay);
}
const list = async (query: Readonly<Record<string, string>>) =>
  pageOf(await platform.api.call('listDeliveries', { by, query }));
const people = (page: { readonly items: readonly Record<string, unknown>[] }) =>
  page.items.map(({ personId: person }) => person);

describe('listDeliveries', () => {
  beforeEach(async () => {
    for (const [person, m] of [
      [2, 1],
      [3, 1],
      [4, 2],
    ] as const)
      await posted(person, m);
    await failed(3, 1);
  });

  it('403 for whoever is no operator', async () => {
    const answers = await Promise.all(
      (['listDeliveries', 'readSender', 'pauseDeliveries'] as const).map((name) =>
        platform.api.call(name, { by: stranger() }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('200: those that failed, with why, and no word of them', async () => {
    const { body, text } = await platform.api.call('listDeliveries', { by });
    expect(body).toEqual({
      items: [
        {
          id: `person-3~${firstDay.toISOString()}~1`,
          personId: 'person-3',
          status: 'failed',
          goesAt: firstDay.toISOString(),
          attempts: 1,
          softBounces: 0,
          code: 'MessageRejected',
          kinds: ['member-left'],
          topics: [clusterId(1)],
          allowedActions: ['retryDelivery'],
        },
      ],
    });
    expect(text).not.toMatch(/Фотоника|token/);
  });

  it('200: of a status, a cluster, a person; page by page', async () => {
    expect(people(await list({ status: 'queued' })).toSorted()).toEqual(['person-2', 'person-4']);
    expect(people(await list({ clusterId: clusterId(1) })).toSorted()).toEqual(['person-2', 'person-3']);
    expect(people(await list({ clusterId: clusterId(1), status: 'failed' }))).toEqual(['person-3']);
    expect(people(await list({ personId: 'person-4' }))).toEqual(['person-4']);
    const first = await list({ status: 'queued', limit: '1' });
    const second = await list({ status: 'queued', limit: '1', cursor: first.next ?? '' });
    expect(new Set([...people(first), ...people(second)]).size).toBe(2);
    const foreign = { by, query: { status: 'failed', cursor: first.next ?? '' } };
    expect((await platform.api.call('listDeliveries', foreign)).body).toMatchObject({ code: 'invalid-cursor' });
  });

  it('a page costs one request; of a cluster two', async () => {
    const cost = async (query: Readonly<Record<string, string>>) => {
      platform.main.requests.length = 0;
      await list(query);
      return platform.main.requests.length - 1;
    };
    expect(await cost({ status: 'queued' })).toBe(1);
    expect(await cost({ personId: 'person-2' })).toBe(1);
    expect(await cost({ clusterId: clusterId(1) })).toBe(2);
  });

  it('200: all letters to one person', async () => {
    await posted(2, 5);
    const { body } = await platform.api.call('listDeliveriesOfPerson', { by, path: { personId: 'person-2' } });
    expect(pageOf({ body }).items.map(({ topics }) => topics)).toEqual([[clusterId(5)], [clusterId(1)]]);
  });
});

describe('retryDelivery', () => {
  const retry = (deliveryId: string) => platform.api.call('retryDelivery', { by, path: { deliveryId } });
  const id = `person-2~${firstDay.toISOString()}~1`;

  it('404 for what is none; 409 unless it failed; 200: due at once, with all its attempts before it', async () => {
    await posted(2, 1);
    for (const wrong of ['x', `person-9~${firstDay.toISOString()}~1`, '~'])
      expect((await retry(wrong)).status).toBe(404);
    expect((await retry(id)).body).toMatchObject({ status: 409, state: 'queued' });
    await failed(2, 1);
    const answers = await Promise.all([retry(id), retry(id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const due = await new DueMailStore(platform.main.table).due(firstDay, 5);
    expect(due).toMatchObject([{ message: letterOf(2, 1) }]);
    expect(await mails.lease(letterOf(2, 1), 'token', firstDay)).toMatchObject({ attempts: 2, forgiven: 1 });
  });
});

describe('pauseDeliveries and resumeDeliveries', () => {
  const call = (name: 'readSender' | 'pauseDeliveries' | 'resumeDeliveries') => platform.api.call(name, { by });

  it('409 for what is so already, 200: letters wait, and their fates are counted anew afterwards', async () => {
    const sender = new SenderStore(platform.main.table);
    for (let n = 0; n < 3; n += 1) await sender.add(1, 'delivered', firstDay);
    await sender.add(1, 'bounced', firstDay);
    const counts = { delivered: 3, bounced: 1, bounceRate: 0.25 };
    expect((await call('readSender')).body).toMatchObject({ status: 'sending', lastDay: counts });
    expect((await call('resumeDeliveries')).body).toMatchObject({ status: 409, state: 'sending' });
    expect((await call('pauseDeliveries')).body).toMatchObject({ status: 'paused', by: 'person-900', lastDay: counts });
    expect((await call('pauseDeliveries')).body).toMatchObject({ status: 409, state: 'paused' });
    expect((await call('resumeDeliveries')).body).toMatchObject({ status: 'sending', lastDay: { delivered: 0 } });
    expect((await call('readSender')).body).toMatchObject({ allowedActions: ['pauseDeliveries'] });
  });

  it('of two who pause at once one does', async () => {
    const answers = await Promise.all([call('pauseDeliveries'), call('pauseDeliveries')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
