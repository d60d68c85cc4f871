import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SendMessage, type Sqs, sqs } from '../../functions/aws/sqs.ts';
import { DeadLetters } from '../../functions/gateways/dead-letters.ts';
import { type Fauxqs, startFauxqs } from '../../infra/local/fauxqs.ts';
import { queueIds, queueNames } from '../../shared/domain/work-queue/work-queue.ts';
import { operator, stranger } from '../builders/actor.ts';
import { clusterId, organisationId } from '../builders/ids.ts';
import { apiWorld, type ApiWorld } from '../fakes/api-world.ts';
import { pageOf } from '../fakes/field-of.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { createQueues } from '../fakes/sdk-client.ts';
import { seed } from '../fakes/seed.ts';
import { recordQueues } from '../grants/recorder.ts';

const by = operator(900);
const dataDir = mkdtempSync(join(tmpdir(), 'operator-dead-letters-'));
let engine: Fauxqs;
let tables: Awaited<ReturnType<typeof startMainTable>>;
let client: Sqs;
let api: ApiWorld;
beforeAll(async () => {
  [engine, tables] = await Promise.all([startFauxqs({ dataDir }), startMainTable()]);
  client = sqs({ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }, { endpoint: engine.endpoint });
  recordQueues(client);
});
afterAll(async () => {
  client.destroy();
  await Promise.all([engine.stop(), tables.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  const [main, people] = await Promise.all([tables.fresh(), tables.fresh('people')]);
  api = apiWorld(main, people, client);
  await seed(main.table).operator(900);
  await createQueues(
    engine.endpoint,
    queueNames.flatMap((name) => [`clusters-${name}`, `clusters-${name}-dead-letters`]),
  );
});

const { pathname: account } = new URL('http://queues/000000000000/');
const put = (queue: string, body: unknown) =>
  client.send(
    new SendMessage({
      QueueUrl: `${engine.endpoint}${account}clusters-${queue}-dead-letters`,
      MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const Queue = z.object({
  name: z.string(),
  waiting: z.number(),
  dead: z.number(),
  oldest: z.string().optional(),
  letters: z
    .array(z.object({ id: z.string(), readable: z.boolean(), content: z.record(z.string(), z.unknown()) }))
    .default([]),
});
const queuesNow = async () =>
  z.object({ queues: z.array(Queue) }).parse((await api.call('listDeadLetterQueues', { by })).body).queues;
const read = async (queue: string) => Queue.parse((await api.call('readDeadLetters', { by, path: { queue } })).body);
const redrive = (queue: string, body: Record<string, unknown> = {}) =>
  api.call('redriveDeadLetters', { by, path: { queue }, body });
const history = async (queue: keyof typeof queueIds) =>
  pageOf(
    await api.call('listEventsOfAggregate', { by, path: { aggregate: 'work-queue', aggregateId: queueIds[queue] } }),
  ).items;
const check = (n: number) => ({ kind: 'organisation', organisationId: organisationId(n) });

describe('what was put aside', () => {
  it('is the business of operators', async () => {
    const path = { queue: 'check' };
    expect((await api.call('listDeadLetterQueues', { by: stranger() })).status).toBe(403);
    expect((await api.call('readDeadLetters', { by: stranger(), path })).status).toBe(403);
    expect((await api.call('redriveDeadLetters', { by: stranger(), path, body: {} })).status).toBe(403);
  });

  it('is counted by queue, with the age of the oldest', async () => {
    await put('notify', { aggregate: 'cluster', aggregateId: clusterId(1), seq: 3, type: 'cluster-registered' });
    const queues = await queuesNow();
    expect(queues.map(({ name }) => name)).toEqual([...queueNames]);
    expect(queues.find(({ name }) => name === 'notify')).toMatchObject({ dead: 1, waiting: 0 });
    expect(queues.find(({ name }) => name === 'notify')?.oldest).toMatch(/^20\d\d-/);
    expect(queues.find(({ name }) => name === 'projections')).toEqual({
      name: 'projections',
      waiting: 0,
      dead: 0,
      letters: [],
    });
    await redrive('notify');
  });

  it('is shown as ids and codes, again and again, and an address never leaves its queue', async () => {
    await put('mail-events', {
      detail: {
        eventType: 'Bounce',
        mail: { messageId: '0100-abc', destination: ['anna@example.org'] },
        bounce: { bouncedRecipients: [{ emailAddress: 'anna@example.org' }] },
      },
    });
    await put('mail-events', 'Письмо от Анны Петровой <anna@example.org>');
    for (const _ of [1, 2]) {
      const { letters } = await read('mail-events');
      expect(letters.map(({ readable }) => readable).toSorted()).toEqual([false, true]);
      expect(letters.find(({ readable }) => readable)?.content).toEqual({
        eventType: 'Bounce',
        messageId: '0100-abc',
      });
      expect(JSON.stringify(letters)).not.toMatch(/anna|Анн/);
    }
  });

  it('has no queue that does not exist', async () => {
    expect((await redrive('secrets')).status).toBe(404);
  });
});

describe('sending again', () => {
  it('only tells how many when asked to try', async () => {
    for (const n of [1, 2, 3]) await put('check', check(n));
    expect((await redrive('check', { dryRun: true })).body).toEqual({ dryRun: true, letters: 3, left: 3 });
    expect(await history('check').catch(() => [])).toEqual([]);
    expect((await read('check')).letters).toHaveLength(3);
  });

  it('sends the one that was chosen, and writes down who did it', async () => {
    const chosen = (await read('check')).letters.find(({ content }) => content['organisationId'] === organisationId(2));
    const letterId = chosen?.id ?? '';
    expect((await redrive('check', { letterId })).body).toEqual({ dryRun: false, letters: 1, left: 2 });
    expect(await history('check')).toMatchObject([
      {
        type: 'dead-letters-redriven',
        actor: 'person-900',
        data: { queue: 'check', letters: 1, letter: letterId },
      },
    ]);
    expect((await redrive('check', { letterId })).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await read('check')).waiting).toBe(1);
  });

  it('sends all of them once, though two people ask at the same time', async () => {
    const answers = await Promise.all([redrive('check'), redrive('check')]);
    const sent = answers.map(({ body }) => z.object({ letters: z.number() }).parse(body).letters);
    expect(sent.reduce((all, one) => all + one)).toBe(2);
    expect((await read('check')).waiting).toBe(3);
    const told = z.array(z.object({ data: z.object({ letters: z.number() }) })).parse(await history('check'));
    expect(told.reduce((all, { data }) => all + data.letters, 0)).toBe(2);
  });

  it('changes and tells nothing when nothing is there', async () => {
    expect((await redrive('projections')).body).toEqual({ dryRun: false, letters: 0, left: 0 });
    expect(
      (
        await api.call('listEventsOfAggregate', {
          by,
          path: { aggregate: 'work-queue', aggregateId: queueIds.projections },
        })
      ).status,
    ).toBe(404);
  });

  it.each(queueNames)('reads and sends again those of %s', async (queue) => {
    await put(queue, { aggregate: 'cluster', aggregateId: clusterId(1), seq: 4, type: 'cluster-registered' });
    const { letters } = await read(queue);
    expect(letters.length).toBeGreaterThan(0);
    expect((await redrive(queue)).body).toMatchObject({ letters: letters.length, left: 0 });
  });

  it('loses nothing when it is killed after taking: what was held comes back', async () => {
    await put('webhook', { aggregate: 'cluster', aggregateId: clusterId(1), seq: 3, type: 'cluster-registered' });
    const letters = new DeadLetters(client, 'clusters-webhook');
    const held = await letters.hold(10);
    expect(held).toHaveLength(1);
    expect(await letters.look(10)).toEqual([]);
    // A minute later, as the queue does by itself.
    await letters.giveBack(held);
    expect((await redrive('webhook')).body).toMatchObject({ letters: 1 });
  });
});
