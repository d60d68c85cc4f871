import { marshall } from '../../functions/store/attributes.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventQueues } from '../../functions/gateways/event-queues.ts';
import { Queue } from '../../functions/gateways/queue.ts';
import { onEvents } from '../../functions/relay/on-events.ts';
import { streamWorker } from '../../functions/runtime/stream-worker.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { eventOfImage, OutboxStore } from '../../functions/store/outbox-store.ts';
import type { Item } from '../../functions/store/table.ts';
import { CheckMessage, EventMessage } from '../../shared/contracts/messages.ts';
import { delayCheck } from '../../shared/domain/organisation/delay-check.ts';
import { checking } from '../builders/cluster.ts';
import { clusterId, commentId, firstDay, hashOf, organisationId, personId } from '../builders/ids.ts';
import { checkingOrganisation, participant } from '../builders/organisation.ts';
import { snapshot } from '../builders/snapshot.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { lambdaContext } from '../fakes/lambda-context.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let outbox: OutboxStore;

beforeAll(async () => {
  [engine, queues] = await Promise.all([startMainTable(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), queues.stop()]));
beforeEach(async () => {
  main = await engine.fresh();
  outbox = new OutboxStore(main.table);
  Object.assign(queues, { sent: [], down: false, refuses: () => false });
});

const relay = (event: Parameters<ReturnType<typeof streamWorker>>[0]) => {
  const events = new EventQueues({
    check: new Queue(queues.client, queues.urlOf('check'), CheckMessage),
    notify: new Queue(queues.client, queues.urlOf('notify'), EventMessage),
    projections: new Queue(queues.client, queues.urlOf('projections'), EventMessage),
    webhook: new Queue(queues.client, queues.urlOf('webhook'), EventMessage),
  });
  const log = () => undefined;
  const handler = streamWorker(eventOfImage, (seen) => onEvents(seen, { queues: events, outbox, log }), log);
  return handler(event, lambdaContext());
};

const base = { before: undefined, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
const applied = (n: number) =>
  new OrganisationStore(main.table).save({
    ...base,
    after: checkingOrganisation(n),
    fact: { type: 'organisation-applied', data: {} },
  });
const admitted = (n: number) =>
  new OrganisationStore(main.table).save({
    ...base,
    after: participant(n, { version: 1 }),
    fact: { type: 'organisation-admitted', data: { as: 'participant' } },
  });
const submitted = () =>
  new ClusterStore(main.table).save({
    before: undefined,
    after: checking({ version: 1 }),
    members: [],
    fact: {
      type: 'cluster-submitted',
      data: { submission: 1, snapshotHash: hashOf(9), programmeVersion: 1 },
    },
    actor: personId(1),
    at: firstDay,
    snapshot: snapshot(),
  });

/** Everything that lies on the table, as the stream would bring it. */
async function stream() {
  const partitions = [`CLUSTER#${clusterId()}`, ...[1, 2, 3].map((n) => `ORG#${organisationId(n)}`)];
  const items = (await Promise.all(partitions.map((partition) => main.table.queryAll({ partition })))).flat();
  return { Records: items.map(record) };
}
const record = (item: Item, index: number) => ({
  eventName: 'INSERT' as const,
  dynamodb: { SequenceNumber: String(index + 1), NewImage: JSON.parse(JSON.stringify(marshall(item))) },
});
const unsent = async () => (await outbox.unsentBefore(new Date(firstDay.getTime() + 1), 100)).length;

const waiting = { entity: 'event', aggregate: 'cluster', aggregateId: clusterId(), data: {}, unsentPk: 'UNSENT' };

describe('the relay', () => {
  it('tells everybody of each event, and starts a check or refreshes copies where that follows', async () => {
    await Promise.all([applied(1), admitted(2), submitted()]);
    expect(await unsent()).toBe(3);
    expect(await relay(await stream())).toEqual({ batchItemFailures: [] });
    expect(queues.to('notify')).toHaveLength(3);
    expect(queues.to('projections')).toEqual([
      { aggregate: 'organisation', aggregateId: organisationId(2), seq: 1, type: 'organisation-admitted' },
    ]);
    expect(queues.to('check')).toEqual(
      expect.arrayContaining([
        { kind: 'organisation', organisationId: organisationId(1) },
        { kind: 'submission', clusterId: clusterId(), submission: 1 },
      ]),
    );
    expect(await unsent()).toBe(0);
  });

  it('does no harm when the stream brings the same records again', async () => {
    await applied(1);
    const records = await stream();
    await relay(records);
    const before = await main.table.queryAll({ partition: `ORG#${organisationId(1)}` });
    await relay(records);
    expect(await main.table.queryAll({ partition: `ORG#${organisationId(1)}` })).toEqual(before);
  });

  it('never brings a deleted event back to life', async () => {
    await applied(1);
    const records = await stream();
    await main.table.transact([{ delete: { pk: `ORG#${organisationId(1)}`, sk: 'EVENT#00000001' } }]);
    await relay(records);
    expect(await main.table.get({ pk: `ORG#${organisationId(1)}`, sk: 'EVENT#00000001' })).toBeUndefined();
  });

  it('reports exactly the records whose message a queue refused, and keeps them unsent', async () => {
    await Promise.all([applied(1), applied(2), applied(3)]);
    queues.refuses = ({ queue, body }) => queue === 'notify' && JSON.stringify(body).includes(organisationId(2));
    const records = await stream();
    const refused = records.Records.filter(({ dynamodb }) =>
      JSON.stringify(dynamodb).includes(`${organisationId(2)}:1`),
    );
    const { batchItemFailures } = (await relay(records)) ?? {};
    expect(batchItemFailures).toEqual(
      refused
        .filter(({ dynamodb }) => JSON.stringify(dynamodb).includes('EVENT#'))
        .map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
    );
    expect(await unsent()).toBe(1);
    queues.refuses = () => false;
    await relay(records);
    expect(await unsent()).toBe(0);
  });

  it('fails as a whole, and loses nothing, when a queue is down', async () => {
    await applied(1);
    queues.down = true;
    await expect(relay(await stream())).rejects.toThrow();
    expect(await unsent()).toBe(1);
  });

  it('hands on an event of a type that it has never heard of, to whoever may know more of it', async () => {
    const item = {
      entity: 'event',
      aggregate: 'cluster',
      aggregateId: clusterId(),
      seq: 7,
      type: 'of-tomorrow',
      data: {},
      unsentPk: 'UNSENT',
    };
    await relay({ Records: [record(item, 0)] });
    for (const queue of ['notify', 'webhook', 'projections'] as const)
      expect(queues.to(queue)).toMatchObject([{ type: 'of-tomorrow', seq: 7 }]);
  });

  it('looks at new events only, not at changes, deletions or other items', async () => {
    await applied(1);
    const { Records } = await stream();
    await relay({ Records: Records.map((one) => ({ ...one, eventName: 'MODIFY' })) });
    expect(queues.sent).toEqual([]);
  });

  it('leaves alone what was written as sent already, such as the seed of a whole city', async () => {
    const { unsentPk, ...sent } = waiting;
    await relay({ Records: [record({ ...sent, type: 'cluster-edited', seq: 7 }, 0)] });
    expect([unsentPk, queues.sent]).toEqual(['UNSENT', []]);
  });

  it('fails alone for an event that starts a check and does not say of what', async () => {
    const item = { ...waiting, seq: 7 };
    await applied(1);
    const { Records } = await stream();
    const poison = { ...record({ ...item, type: 'cluster-submitted' }, 98) };
    const { batchItemFailures } = (await relay({ Records: [poison, ...Records] })) ?? {};
    expect(batchItemFailures).toEqual([{ itemIdentifier: '99' }]);
    expect(queues.to('check')).toHaveLength(1);
  });

  it('has comments counted', async () => {
    const written = { ...waiting, aggregate: 'comment', aggregateId: commentId(), type: 'comment-written', seq: 1 };
    await relay({ Records: [record(written, 0)] });
    expect(queues.to('projections')).toEqual([
      { aggregate: 'comment', aggregateId: commentId(), seq: 1, type: 'comment-written' },
    ]);
  });

  it('sends batches of ten', async () => {
    const item = { ...waiting, type: 'review-released' };
    queues.requests = 0;
    await relay({ Records: Array.from({ length: 25 }, (_, index) => record({ ...item, seq: index + 1 }, index)) });
    expect([queues.requests, queues.to('notify').length]).toEqual([6, 25]);
  });
});

it('tells an applicant of a delay without starting a second check', async () => {
  const organisation = checkingOrganisation(1);
  await applied(1);
  await relay(await stream());
  queues.sent.length = 0;
  const change = delayCheck(organisation, { nextAttemptAt: firstDay, at: firstDay });
  if (change === undefined) throw new Error('told before');
  await new OrganisationStore(main.table).save(change);
  const { Records } = await stream();
  await relay({ Records: Records.slice(1) });
  expect(queues.to('notify')).toMatchObject([{ type: 'organisation-check-delayed' }]);
  expect(queues.to('check')).toEqual([]);
});
