import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { OutboxStore } from '../../functions/store/outbox-store.ts';
import { makeDeps as sweepDeps } from '../../functions/sweep/deps.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { checking } from '../builders/cluster.ts';
import { clusterId, firstDay, innOf, organisationId, personId } from '../builders/ids.ts';
import { checkingOrganisation } from '../builders/organisation.ts';
import { snapshot, snapshotMembers } from '../builders/snapshot.ts';
import { checkWorld } from '../fakes/check-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { down, knowing, startRegisterServer, type Behaviour } from '../fakes/register-server.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let register: Awaited<ReturnType<typeof startRegisterServer>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;

beforeAll(async () => {
  [engine, register, queues] = await Promise.all([startMainTable(), startRegisterServer(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), register.stop(), queues.stop()]));

const nonsense: Behaviour = (_query, response) => response.end('<html>');
const behaviours: readonly Behaviour[] = [
  down,
  (_query, response) => response.writeHead(429, { 'retry-after': '3' }).end(),
  (_query, response) => response.end('<html>'),
  (_query, response) => response.destroy(),
  (query, response, request) => (query.endsWith('0') ? down : knowing())(query, response, request),
  (query, response, request) => (query === innOf(3) ? nonsense : knowing())(query, response, request),
];

/** An organisation that applied and a submission of four members, both accepted, nothing sent yet. */
async function accepted(main: Awaited<ReturnType<(typeof engine)['fresh']>>) {
  const what = snapshot({ members: snapshotMembers(4) });
  const snapshotHash = hashOf(what);
  const nextAttemptAt = new Date(firstDay.getTime() + 60_000).toISOString();
  await new ClusterStore(main.table).save({
    before: undefined,
    after: checking({ version: 1, snapshotHash, nextAttemptAt }),
    members: [],
    fact: { type: 'cluster-submitted', data: { submission: 1, snapshotHash, programmeVersion: 1 } },
    actor: personId(1),
    at: firstDay,
    snapshot: what,
  });
  const base = { before: undefined, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
  const after = checkingOrganisation(9, { nextAttemptAt });
  await new OrganisationStore(main.table).save({ ...base, after, fact: { type: 'organisation-applied', data: {} } });
}

async function history(random: () => number) {
  const main = await engine.fresh();
  const world = checkWorld({ main, register, queues });
  Object.assign(queues, { sent: [], down: false, refuses: () => false });
  Object.assign(register, { behaviour: knowing(), mostTogether: 0 });
  await accepted(main);
  const chance = (share: number): boolean => random() < share;
  const inbox: CheckMessage[] = [];
  const collect = (): void => {
    inbox.push(...queues.to('check').map((body) => CheckMessage.parse(body)));
    queues.sent.length = 0;
  };
  const env = {
    TABLE_NAME: main.name,
    CHECK_QUEUE_URL: queues.urlOf('check'),
    NOTIFY_QUEUE_URL: queues.urlOf('notify'),
    PROJECTIONS_QUEUE_URL: queues.urlOf('projections'),
    WEBHOOK_QUEUE_URL: queues.urlOf('webhook'),
    MAIL_QUEUE_URL: queues.urlOf('mail'),
  };
  const outside = { dynamo: main.client, sqs: queues.client, now: () => world.now, log: () => undefined };
  const sweeper = () => sweep(sweepDeps(env, outside));
  const faults = () => {
    main.fault = () =>
      chance(0.05) ? new Error('before') : chance(0.05) ? { after: new Error('reply lost') } : undefined;
    queues.refuses = () => chance(0.1);
    if (chance(0.5)) register.behaviour = behaviours[Math.floor(random() * behaviours.length)] ?? down;
    else register.behaviour = knowing();
  };

  for (let step = 0; step < 30; step++) {
    faults();
    if (chance(0.2)) world.restart();
    world.remaining = chance(0.1) ? 5000 : 90_000;
    const message = inbox.splice(Math.floor(random() * inbox.length), chance(0.8) ? 1 : 0)[0];
    const copies = message === undefined ? [] : Array.from({ length: chance(0.3) ? 2 : 1 }, () => message);
    const results = await Promise.allSettled(copies.map((copy) => world.run(copy)));
    if (message !== undefined && results.every(({ status }) => status === 'rejected')) inbox.push(message);
    world.wait(random() * 40_000);
    if (chance(0.5)) await sweeper().catch(() => undefined);
    collect();
  }
  main.fault = () => undefined;
  queues.refuses = () => false;
  register.behaviour = knowing();
  world.remaining = 90_000;
  for (let minute = 0; minute < 40; minute++) {
    await sweeper();
    collect();
    for (const message of inbox.splice(0)) await world.run(message);
    world.wait(60_000);
  }
  return main;
}

const typesOf = async (main: Awaited<ReturnType<typeof history>>, partition: string) => {
  const items = await main.table.queryAll({ partition, sort: { beginsWith: 'EVENT#' } });
  expect(items.map((item): unknown => item['seq'])).toEqual(items.map((_, index) => index + 1));
  return items.map((item) => String(item['type']));
};

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it(
  'decides every accepted check exactly once, whatever is lost, repeated or down on the way',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const main = await history(randomOf(seed));
        const submission = await typesOf(main, `CLUSTER#${clusterId()}`);
        expect(submission.filter((type) => type !== 'check-delayed')).toEqual(['cluster-submitted', 'check-completed']);
        expect(submission.length).toBeLessThanOrEqual(3);
        const organisation = await typesOf(main, `ORG#${organisationId(9)}`);
        expect(organisation.filter((type) => type !== 'organisation-check-delayed')).toEqual([
          'organisation-applied',
          'organisation-admitted',
        ]);
        expect(organisation.length).toBeLessThanOrEqual(3);
        expect(await new OutboxStore(main.table).unsentBefore(new Date('2030-01-01'), 10)).toEqual([]);
        expect(register.mostTogether).toBeLessThanOrEqual(4);
      }),
      { numRuns: Number(process.env['HISTORIES'] ?? 5), endOnFailure: true },
    );
  },
);
