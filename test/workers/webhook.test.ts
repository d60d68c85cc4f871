import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { webhookPayloads } from '../../shared/contracts/webhook-payload.ts';
import { disable } from '../../shared/domain/webhook/disable.ts';
import { rotateSecret } from '../../shared/domain/webhook/rotate-secret.ts';
import { askForReplay, askForTest } from '../../shared/domain/webhook/ask-again.ts';
import { edit } from '../../shared/domain/webhook/edit.ts';
import { end } from '../../shared/domain/webhook/end.ts';
import { schedule } from '../../shared/domain/webhook/attempt.ts';
import { coordinator } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, organisationId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { webhook, webhookId } from '../builders/webhook.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';
import { startReceiver, verified, webhookWorld } from '../fakes/webhook-world.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let world: ReturnType<typeof webhookWorld>;

beforeAll(async () => {
  [engine, queues, receiver] = await Promise.all([startMainTable(), startSqsServer(), startReceiver()]);
});
afterAll(() => Promise.all([engine.stop(), queues.stop(), receiver.stop()]));
beforeEach(async () => {
  main = await engine.fresh();
  Object.assign(queues, { sent: [], down: false, refuses: () => false });
  receiver.reset();
  world = webhookWorld(main, queues);
  // The library verifies the time against the machine's clock.
  vi.useFakeTimers({ now: firstDay, toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

const hour = 3_600_000;
const at = (path = '') => ({ url: `${receiver.url}/${path}` });
const pass = (milliseconds: number): void => {
  world.wait(milliseconds);
  vi.setSystemTime(world.now);
};
const edited = (version = 7) =>
  world.happened(gathering({ version }), { type: 'cluster-edited', data: { fields: ['title'] } }, [founder()]);
/** The only one received; fails the test when there is none or more. */
const only = () => {
  expect(receiver.received).toHaveLength(1);
  const [one] = receiver.received;
  if (one === undefined) throw new Error('nothing received');
  return one;
};
const stored = async (n = 1) => {
  const found = await world.deps.webhooks.load(webhookId(n));
  if (!found.ok) throw new Error(found.refusal.kind);
  return found.value;
};
const changed = async (decide: (one: Awaited<ReturnType<typeof stored>>) => ReturnType<typeof end>, n = 1) => {
  const change = decide(await stored(n));
  if (!change.ok) throw new Error(change.refusal.kind);
  const saved = await world.deps.webhooks.change(change.value);
  if (!saved.ok) throw new Error(saved.refusal.kind);
  const { id: aggregateId, version: seq } = saved.value;
  return { aggregate: 'webhook', aggregateId, seq, type: change.value.fact.type } as const;
};
const by = () => ({ by: coordinator(), at: world.now });

describe('an event', () => {
  it('reaches the member’s system, signed as the specification’s library verifies', async () => {
    await world.subscribe(webhook(1, at('in')));
    await world.tell(await edited());
    await world.drain();
    const one = only();
    const payload = verified(one);
    expect(payload).toEqual({
      type: 'cluster-edited',
      timestamp: firstDay.toISOString(),
      data: {
        fields: ['title'],
        id: `${clusterId()}:7`,
        seq: 7,
        aggregate: 'cluster',
        aggregateId: clusterId(),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const schema = webhookPayloads().find(({ shape }) => shape.type.value === 'cluster-edited');
    expect(schema?.parse(payload)).toEqual(payload);
    expect(one).toMatchObject({ path: '/in', headers: { 'content-type': 'application/json' } });
    expect(one.headers['user-agent']).toMatch(/^InnovationClusters-Webhooks\/1/);
    expect(one.headers.cookie).toBeUndefined();
    expect(await world.deliveries()).toMatchObject([
      { status: 'delivered', attempts: [{ result: { kind: 'answered', status: 204 } }] },
    ]);
  });

  it('fails verification when a byte of it is changed', async () => {
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    await world.drain();
    const one = only();
    expect(verified(one)).toBeDefined();
    expect(() => verified({ ...one, body: one.body.replace('title', 'other') })).toThrow('No matching signature');
    const headers = { ...one.headers, 'webhook-id': 'msg_other' };
    expect(() => verified({ ...one, headers })).toThrow('No matching signature');
    expect(() => verified(one, 2)).toThrow('No matching signature');
    pass(6 * 60_000);
    expect(() => verified(one)).toThrow('too old');
  });

  it('is laid out once and has one id, however often its message comes', async () => {
    await world.subscribe(webhook(1, at()));
    const message = await edited();
    await Promise.all([world.tell(message), world.tell(message)]);
    await world.tell(message);
    await world.drain();
    await world.tell(message);
    await world.drain();
    expect(only().headers['webhook-id']).toMatch(/^msg_[0-9a-f]{32}$/);
  });

  it('is sent by one of two workers that have the same message', async () => {
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    const [first] = queues.sent.splice(0);
    const delivery = {
      kind: 'delivery',
      webhookId: webhookId(),
      at: firstDay.toISOString(),
      eventId: `${clusterId()}:7`,
    } as const;
    expect(first?.body).toEqual(delivery);
    await Promise.all([world.tell(delivery), world.tell(delivery), world.tell(delivery)]);
    only();
  });

  it('is sent again by the next worker when one died in the middle', async () => {
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    let died = false;
    main.fault = (command) => {
      // The answer of the receiver is there, the note of it is not.
      if (died || command !== 'TransactWriteItems') return undefined;
      died = true;
      return new Error('killed');
    };
    await expect(world.drain()).rejects.toThrow('killed');
    expect(receiver.received).toHaveLength(1);
    pass(30_000);
    expect(await world.dueNow()).toEqual([]);
    pass(31_000);
    const [due] = await world.dueNow();
    if (due === undefined) throw new Error('nothing due');
    await world.tell({ kind: 'delivery', ...due.ref });
    expect(receiver.received).toHaveLength(2);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    expect(await world.deliveries()).toMatchObject([{ status: 'delivered', tries: 2 }]);
  });

  it('is asked for again when the worker that laid it out could not ask', async () => {
    await world.subscribe(webhook(1, at()));
    const message = await edited();
    queues.refuses = () => true;
    await expect(world.tell(message)).rejects.toThrow('could not be asked for');
    queues.refuses = () => false;
    await world.tell(message);
    await world.drain();
    only();
  });

  it('that is not asked for is not sent: other types, other clusters, what was before, what ended', async () => {
    await world.subscribe(
      webhook(1, { ...at('type'), id: webhookId(11), events: ['cluster-registered'] }),
      webhook(1, { ...at('cluster'), id: webhookId(12), clusterId: clusterId(2) }),
      webhook(1, { ...at('later'), id: webhookId(13), createdAt: new Date(firstDay.getTime() + 1).toISOString() }),
      webhook(1, { ...at('wanted'), id: webhookId(14), events: ['cluster-edited'], clusterId: clusterId() }),
      webhook(1, at('ended')),
    );
    await changed((one) => end(one, by()));
    await world.tell(await edited());
    await world.drain();
    expect(only().path).toBe('/wanted');
  });
});

describe('who is told', () => {
  const everybody = (...numbers: readonly number[]) =>
    world.subscribe(...numbers.map((n) => webhook(n, at(String(n)))));
  const told = () => receiver.received.map(({ path }) => Number(path.slice(1))).toSorted((a, b) => a - b);

  it('members of the cluster, and nobody else', async () => {
    await everybody(1, 2, 3, 4);
    const members = [founder(), confirmed(2), invited(3)];
    await world.tell(await world.happened(gathering({ version: 7 }), { type: 'cluster-withdrawn', data: {} }, members));
    await world.drain();
    expect(told()).toEqual([1, 2]);
  });

  it('an invited organisation of its own invitation, without the names of others', async () => {
    await everybody(1, 2, 3, 4);
    const members = [founder(), invited(2), invited(3)];
    const data = { organisationIds: [organisationId(2), organisationId(3)] };
    await world.tell(await world.happened(gathering({ version: 7 }), { type: 'organisations-invited', data }, members));
    await world.drain();
    expect(told()).toEqual([1, 2, 3]);
    const seen = new Map(
      receiver.received.map((one) => [one.path, z.object({ data: z.json() }).parse(JSON.parse(one.body)).data]),
    );
    expect(seen.get('/1')).toMatchObject(data);
    expect(seen.get('/2')).toMatchObject({ organisationIds: [organisationId(2)] });
    expect(seen.get('/3')).toMatchObject({ organisationIds: [organisationId(3)] });
  });

  it('an organisation of its own participation', async () => {
    await everybody(1, 2);
    await world.tell(
      await world.decided(participant(2), { type: 'organisation-admitted', data: { as: 'participant' } }),
    );
    await world.drain();
    expect(told()).toEqual([2]);
  });

  it('the department of everything, also of what is its own business alone', async () => {
    await everybody(1);
    await world.subscribe(webhook(900, { ...at('900'), owner: { kind: 'operator' } }));
    const fact = { type: 'review-claimed', data: { by: coordinator().personId } } as const;
    await world.tell(await world.happened(gathering({ version: 7 }), fact, [founder()]));
    await world.drain();
    expect(told()).toEqual([900]);
  });
});

describe('a receiver that fails', () => {
  it('is asked ten times in three days, then the subscription is stopped', async () => {
    receiver.reply = () => ({ status: 500 });
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    const pauses: number[] = [];
    let last = world.now.getTime();
    await world.tell(asDelivery());
    queues.sent.length = 0;
    for (;;) {
      const [one] = await world.deliveries();
      if (one?.status !== 'pending') break;
      const next = Date.parse(one.nextAttemptAt);
      pauses.push(next - last);
      // Too early: nothing happens.
      pass(next - world.now.getTime() - 5000);
      await world.tell(asDelivery());
      pass(5000);
      last = world.now.getTime();
      await world.tell(asDelivery());
    }
    expect(pauses).toEqual(schedule.slice(1));
    expect(receiver.received).toHaveLength(10);
    expect(world.now.getTime() - firstDay.getTime()).toBeGreaterThan(72 * hour);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await world.deliveries()).toMatchObject([{ status: 'failed', attempts: { length: 10 } }]);
    expect(await stored()).toMatchObject({ status: 'disabled', reason: 'failing', version: 2 });
    const event = await main.table.get({ pk: `WEBHOOK#${webhookId()}`, sk: 'EVENT#00000002' });
    expect(event).toMatchObject({ type: 'webhook-disabled', data: { reason: 'failing' }, actor: 'system' });
  });

  it('is asked by the queue within a quarter of an hour, and by the sweeper later', async () => {
    receiver.reply = () => ({ status: 500 });
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    queues.sent.length = 0;
    await world.tell(asDelivery());
    expect(queues.sent).toMatchObject([{ delaySeconds: 5 }]);
    pass(5000);
    queues.sent.length = 0;
    await world.tell(asDelivery());
    expect(queues.sent).toMatchObject([{ delaySeconds: 300 }]);
    pass(300_000);
    queues.sent.length = 0;
    await world.tell(asDelivery());
    expect(queues.sent).toEqual([]);
    pass(30 * 60_000 + 60_000);
    expect(await world.dueNow()).toMatchObject([{ ref: { eventId: `${clusterId()}:7` } }]);
  });

  it('keeps its subscription while other events reach it', async () => {
    receiver.reply = ({ body }) => ({ status: body.includes(':7') ? 500 : 200 });
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    for (let step = 0; step < 10; step++) {
      await world.tell(asDelivery());
      pass(25 * hour);
    }
    expect((await world.deliveries())[0]?.status).toBe('failed');
    expect((await stored()).status).toBe('disabled');
    await changed((one) =>
      edit(one, { changes: { paused: false }, targets: { loopback: true }, sawVersion: one.version, ...by() }),
    );
    await world.tell(await edited(9));
    await world.drain();
    await world.tell(
      await changed((one) =>
        askForReplay(one, { since: firstDay.toISOString(), eventId: `${clusterId()}:7`, ...by() }),
      ),
    );
    for (let step = 0; step < 10; step++) {
      await world.tell(asDelivery());
      if (step === 4) {
        await world.tell(await edited(11));
        await world.drain();
      }
      pass(25 * hour);
    }
    expect((await world.deliveries()).map(({ status }) => status)).toEqual(['delivered', 'delivered', 'failed']);
    expect((await stored()).status).toBe('active');
  });

  it('that says 410 is not asked again, and its subscription is stopped at once', async () => {
    receiver.reply = () => ({ status: 410 });
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    await world.drain();
    expect(await world.deliveries()).toMatchObject([{ status: 'failed' }]);
    expect(await stored()).toMatchObject({ status: 'disabled', reason: 'gone' });
    await world.tell(await edited(8));
    await world.drain();
    only();
    expect(await world.deliveries()).toMatchObject([{ status: 'skipped', why: 'disabled' }, { status: 'failed' }]);
  });

  it.each([429, 503])('that asks for a pause with %i gets it', async (status) => {
    receiver.reply = () => ({ status, headers: { 'retry-after': '7200' } });
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    await world.tell(asDelivery());
    const [one] = await world.deliveries();
    expect(one?.status === 'pending' && Date.parse(one.nextAttemptAt) - world.now.getTime()).toBe(7_200_000);
  });

  it('gets no second request by a redirect', async () => {
    receiver.reply = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    await world.subscribe(webhook(1, at('first')));
    await world.tell(await edited());
    await world.tell(asDelivery());
    expect(only().path).toBe('/first');
    expect(await world.deliveries()).toMatchObject([{ status: 'pending' }]);
  });
});

const asDelivery = () =>
  ({ kind: 'delivery', webhookId: webhookId(), at: firstDay.toISOString(), eventId: `${clusterId()}:7` }) as const;

describe('a secret that was rotated', () => {
  it('signs together with its successor for a day, then the successor alone', async () => {
    await world.subscribe(webhook(1, at()));
    await changed((one) => rotateSecret(one, { sawVersion: one.version, ...by() }));
    await world.tell(await edited());
    await world.drain();
    const one = only();
    expect(String(one.headers['webhook-signature']).split(' ')).toHaveLength(2);
    expect(verified(one, 1)).toEqual(verified(one, 2));
    pass(24 * hour + 1);
    await world.tell(await edited(8));
    await world.drain();
    const [, later] = receiver.received;
    if (later === undefined) throw new Error('nothing received');
    expect(verified(later, 2)).toBeDefined();
    expect(() => verified(later, 1)).toThrow('No matching signature');
  });
});

describe('a subscription that does not run', () => {
  it('misses nothing: what was skipped is sent by a replay, once, under the ids that it had', async () => {
    await world.subscribe(webhook(1, at()));
    const pause = (paused: boolean) =>
      changed((one) =>
        edit(one, { changes: { paused }, targets: { loopback: true }, sawVersion: one.version, ...by() }),
      );
    await pause(true);
    for (const version of [7, 8, 9]) {
      await world.tell(await edited(version));
      pass(1000);
    }
    await world.drain();
    expect(receiver.received).toEqual([]);
    expect((await world.deliveries()).map(({ status }) => status)).toEqual(['skipped', 'skipped', 'skipped']);
    await pause(false);
    const since = new Date(firstDay.getTime() + 1000).toISOString();
    const replay = await changed((one) => askForReplay(one, { since, ...by() }));
    await world.tell(replay);
    await world.tell(replay);
    await world.drain();
    await world.tell(replay);
    await world.drain();
    const seqs = receiver.received.map(
      (one) => z.object({ data: z.object({ seq: z.int() }) }).parse(verified(one)).data.seq,
    );
    expect(seqs.toSorted()).toEqual([8, 9]);
    expect((await world.deliveries()).map(({ messageId }) => messageId).slice(0, 2)).toEqual(
      expect.arrayContaining(receiver.received.map(({ headers }) => headers['webhook-id'])),
    );
  });

  it('gets what is on its way no more', async () => {
    await world.subscribe(webhook(1, at()));
    await world.tell(await edited());
    const change = disable(await stored(), 'failing', world.now);
    if (change === undefined) throw new Error('not running');
    await world.deps.webhooks.change(change);
    await world.drain();
    expect(receiver.received).toEqual([]);
    expect(await world.deliveries()).toMatchObject([{ status: 'skipped', why: 'disabled' }]);
  });

  it('takes a test all the same, and it alone', async () => {
    await world.subscribe(webhook(1, at('1')), webhook(2, at('2')));
    receiver.reply = () => ({ status: 500 });
    const change = disable(await stored(), 'failing', world.now);
    if (change === undefined) throw new Error('not running');
    await world.deps.webhooks.change(change);
    await world.tell(await changed((one) => askForTest(one, by())));
    await world.drain();
    const one = only();
    expect(one.path).toBe('/1');
    expect(verified(one)).toMatchObject({ type: 'webhook-test', data: { aggregateId: webhookId() } });
    // Somebody is waiting for the result: it is not tried for three days.
    expect(await world.deliveries()).toMatchObject([{ status: 'failed', type: 'webhook-test' }]);
  });
});

it('a long replay goes on in further messages', async () => {
  await world.subscribe(webhook(1, at()));
  for (let n = 0; n < 205; n++) {
    const laid = {
      ...asDelivery(),
      kind: undefined,
      at: new Date(firstDay.getTime() + Math.floor(n / 2)).toISOString(),
      eventId: `e:${n}`,
    };
    const { kind, ...ref } = laid;
    const rest = { type: 'cluster-edited', messageId: `msg_${n}`, body: '{}', attempts: [], round: 0, tries: 0 };
    await world.deps.deliveries.begin(
      { ...ref, ...rest, status: 'skipped', skippedAt: ref.at, why: 'paused' },
      world.now,
    );
  }
  await world.tell(
    await changed((one) =>
      askForReplay(one, { ...by(), since: firstDay.toISOString(), at: new Date(firstDay.getTime() + 1000) }),
    ),
  );
  expect(
    queues.to('webhook').filter((body) => z.object({ kind: z.string() }).parse(body).kind === 'replay'),
  ).toHaveLength(1);
  await world.drain();
  expect(receiver.received).toHaveLength(205);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(205);
}, 60_000);
