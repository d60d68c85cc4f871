import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { silentOf } from '../../shared/eligibility/register-silent.ts';
import { mic } from '../../shared/programme/mic.ts';
import { checking } from '../builders/cluster.ts';
import { clusterId, firstDay, innOf, organisationId, personId } from '../builders/ids.ts';
import { party, suggestions } from '../builders/party.ts';
import { snapshot, snapshotMembers } from '../builders/snapshot.ts';
import { checkWorld } from '../fakes/check-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { type Behaviour, down, knowing, sendJson, startRegisterServer } from '../fakes/register-server.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let register: Awaited<ReturnType<typeof startRegisterServer>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let world: ReturnType<typeof checkWorld>;
let clusters: ClusterStore;

beforeAll(async () => {
  [engine, register, queues] = await Promise.all([startMainTable(), startRegisterServer(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), register.stop(), queues.stop()]));
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
  world = checkWorld({ main, register, queues });
  Object.assign(register, { behaviour: knowing(), asked: [], mostTogether: 0 });
  Object.assign(queues, { sent: [], down: false });
});

const message = { kind: 'submission', clusterId: clusterId(), submission: 1 } as const;

async function filed(members = 30) {
  const what = snapshot({ members: snapshotMembers(members) });
  const snapshotHash = hashOf(what);
  const saved = await clusters.save({
    before: undefined,
    after: checking({ version: 1, snapshotHash, submittedAt: firstDay.toISOString() }),
    members: [],
    fact: { type: 'cluster-submitted', data: { submission: 1, snapshotHash, programmeVersion: 1 } },
    actor: personId(1),
    at: firstDay,
    snapshot: what,
  });
  expect(saved).toMatchObject({ ok: true });
}
async function cluster() {
  const found = await clusters.load(clusterId());
  if (!found.ok) throw new Error('not found');
  return found.value;
}
async function judged() {
  const found = await new SubmissionStore(main.table).loadJudged(clusterId(), 1);
  if (!found.ok) throw new Error('not judged');
  return found.value;
}
const eventsOf = async (): Promise<unknown[]> => {
  const items = await main.table.queryAll({ partition: `CLUSTER#${clusterId()}`, sort: { beginsWith: 'EVENT#' } });
  return items.map((item): unknown => item['type']);
};
/** The message that the check sent itself comes when it is due. */
async function comesAgain(): Promise<void> {
  world.wait((queues.sent.at(-1)?.delaySeconds ?? 0) * 1000);
  await world.run(message);
}
const about =
  (numbers: readonly number[], odd: Behaviour, others: Behaviour = knowing()): Behaviour =>
  (query, response, request) =>
    (numbers.map(innOf).includes(query) ? odd : others)(query, response, request);
const lies: Behaviour = (_query, response) => sendJson(response, suggestions(party(99)));
const nonsense: Behaviour = (_query, response) => void response.end('<html>');
const tooLarge: Behaviour = (_query, response) => void response.end(`"${'x'.repeat(1_100_000)}"`);
const breaksOff: Behaviour = (_query, response) => void response.destroy();

describe('one member among thirty about whom the register', () => {
  it.each([
    ['answers with another organisation', lies, 30],
    ['answers nonsense', nonsense, 1],
    ['answers far too much', tooLarge, 15],
    ['fails, while it answers about the others', down, 30],
    ['breaks off, while it answers about the others', breaksOff, 2],
  ])('%s does not hold the submission: a person decides after three attempts', async (_, odd, n) => {
    register.behaviour = about([n], odd);
    await filed();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'checking', unanswered: [{ inn: innOf(n), attempts: 1 }] });
    await comesAgain();
    expect(await cluster()).toMatchObject({ status: 'checking', unanswered: [{ inn: innOf(n), attempts: 2 }] });
    await comesAgain();
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'unclear' });
    expect(await cluster()).not.toHaveProperty('unanswered');
    const { report } = (await judged()).judged;
    expect(report).toMatchObject({ outcome: 'unclear', counted: 29, unclear: 1 });
    expect(report.members.filter(({ verdict }) => verdict !== 'counts')).toMatchObject([
      { organisationId: organisationId(n), verdict: 'unclear', reason: 'register-silent' },
    ]);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed', 'check-completed']);
    expect(world.logged).toContainEqual({
      code: 'members-silent',
      fields: { clusterId: clusterId(), submission: 1, count: 1 },
    });
  });

  it('lies once is asked again and judged by its answer', async () => {
    register.behaviour = about([12], lies);
    await filed();
    await world.run(message);
    world.wait(10_000);
    register.behaviour = knowing();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'eligible' });
  });

  it('lies is judged the same by a replay from what was stored', async () => {
    register.behaviour = about([12], lies);
    await filed();
    await world.run(message);
    await comesAgain();
    await comesAgain();
    const { judged: stored, filed: what, evidence } = await judged();
    expect(evidence).toHaveLength(29);
    const again = evaluate({
      snapshot: what.snapshot,
      snapshotHash: what.hash,
      answers: new Map(evidence.map((answer) => [answer.inn, answer])),
      silent: silentOf(stored.report),
      programme: mic,
      at: new Date(stored.report.checkedAt),
    });
    expect(hashOf(again)).toBe(stored.hash);
  });

  it('lies is counted once for each attempt, though each message comes twice at the same time, and late ones again', async () => {
    register.behaviour = about([30], lies);
    await filed();
    await Promise.all([world.run(message), world.run(message)]);
    await world.run(message);
    expect(await cluster()).toMatchObject({ attempts: 1, unanswered: [{ attempts: 1 }] });
    world.wait(10_000);
    await Promise.all([world.run(message), world.run(message), world.run(message)]);
    await world.run(message);
    expect(await cluster()).toMatchObject({ attempts: 2, unanswered: [{ attempts: 2 }] });
    world.wait(30_000);
    await Promise.all([world.run(message), world.run(message)]);
    await world.run(message);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed', 'check-completed']);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'unclear' });
  });
});

describe('several members about whom the register fails', () => {
  it('side by side, the founder among them, go to a person together', async () => {
    register.behaviour = about([1, 2, 3, 29, 30], down);
    await filed(36);
    for (let attempt = 0; attempt < 6 && (await cluster()).status === 'checking'; attempt++) {
      world.restart();
      await world.run(message);
      world.wait((queues.sent.at(-1)?.delaySeconds ?? 0) * 1000);
    }
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'unclear' });
    expect(silentOf((await judged()).judged.report)).toEqual(new Set([1, 2, 3, 29, 30].map(innOf)));
  });

  it('do not save an application of which too many do not count', async () => {
    const dead = knowing((n) => (n <= 5 ? { state: { status: 'LIQUIDATED', code: '201' } } : {}));
    register.behaviour = about([30], lies, dead);
    await filed(30);
    await world.run(message);
    await comesAgain();
    await comesAgain();
    expect(await cluster()).toMatchObject({ status: 'gathering', lastReport: { outcome: 'not-eligible' } });
  });
});

describe('a register that is down as a whole', () => {
  const outages: readonly (readonly [string, Behaviour])[] = [
    ['is down', down],
    ['turns us away', (_query, response) => void response.writeHead(429, { 'retry-after': '3' }).end()],
    ['refuses our key', (_query, response) => void response.writeHead(403).end()],
    ['shows a page about its maintenance', nonsense],
  ];

  it.each(outages)('because it %s makes nobody silent for 72 hours, and then all: a person decides', async (_, how) => {
    register.behaviour = how;
    await filed();
    await world.run(message);
    const begun = world.now.getTime();
    for (const hours of [1, 12, 24, 48, 71.9]) {
      world.now = new Date(begun + hours * 3_600_000);
      world.restart();
      await world.run(message);
      expect(await cluster()).toMatchObject({ status: 'checking' });
      expect((await cluster()) satisfies object).not.toHaveProperty('unanswered.0');
    }
    world.now = new Date(begun + 72 * 3_600_000 + 900_000);
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'unclear' });
    expect((await judged()).judged.report).toMatchObject({ counted: 0, unclear: 30 });
    expect((await judged()).evidence).toEqual([]);
  });

  it('in the middle of a check does not count against those who were not answered yet', async () => {
    let left = 12;
    register.behaviour = (query, response, request) => (left-- > 0 ? knowing() : down)(query, response, request);
    await filed();
    for (let attempt = 0; attempt < 6; attempt++) {
      world.restart();
      await world.run(message);
      world.wait((queues.sent.at(-1)?.delaySeconds ?? 0) * 1000);
    }
    expect(await cluster()).toMatchObject({ status: 'checking', attempts: 6 });
    expect(await cluster()).not.toHaveProperty('unanswered.0');
    world.restart();
    register.behaviour = knowing();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'eligible' });
  });

  it('after which one member stays without an answer: only what failed while others were answered counts', async () => {
    register.behaviour = down;
    await filed();
    for (let attempt = 0; attempt < 4; attempt++) {
      world.restart();
      await world.run(message);
      world.wait((queues.sent.at(-1)?.delaySeconds ?? 0) * 1000);
    }
    register.behaviour = about([4], down);
    world.restart();
    await world.run(message);
    expect(await cluster()).toMatchObject({
      status: 'checking',
      attempts: 5,
      unanswered: [{ inn: innOf(4), attempts: 1 }],
    });
    await comesAgain();
    register.behaviour = down;
    await comesAgain();
    expect(await cluster()).toMatchObject({ attempts: 7, unanswered: [{ inn: innOf(4), attempts: 2 }] });
    register.behaviour = about([4], down);
    await comesAgain();
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'unclear' });
  });
});
