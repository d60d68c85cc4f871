import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import { WaitingStore } from '../../functions/store/waiting-store.ts';
import { withdraw } from '../../shared/domain/cluster/withdraw.ts';
import type { CheckingCluster } from '../../shared/domain/cluster/cluster.ts';
import { coordinator } from '../builders/actor.ts';
import { checking } from '../builders/cluster.ts';
import { clusterId, firstDay, innOf, organisationId, personId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { snapshot, snapshotMembers } from '../builders/snapshot.ts';
import { checkWorld } from '../fakes/check-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { down, knowing, startRegisterServer } from '../fakes/register-server.ts';
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

/** The founder's application with this many members lies on the table as filed. */
async function filed(members = 30, overrides: Parameters<typeof checking>[0] = {}): Promise<CheckingCluster> {
  const what = snapshot({ members: snapshotMembers(members) });
  const snapshotHash = hashOf(what);
  const after = checking({ version: 1, snapshotHash, submittedAt: firstDay.toISOString(), ...overrides });
  const saved = await clusters.save({
    before: undefined,
    after,
    members: [],
    fact: { type: 'cluster-submitted', data: { submission: 1, snapshotHash, programmeVersion: 1 } },
    actor: personId(1),
    at: firstDay,
    snapshot: what,
  });
  if (!saved.ok) throw new Error(saved.refusal.kind);
  main.requests.length = 0;
  return after;
}
async function cluster() {
  const found = await clusters.load(clusterId());
  if (!found.ok) throw new Error('not found');
  return found.value;
}
async function report() {
  const found = await new SubmissionStore(main.table).report(clusterId(), 1);
  return found.ok ? found.value.report : undefined;
}
const eventsOf = async (): Promise<unknown[]> => {
  const items = await main.table.queryAll({ partition: `CLUSTER#${clusterId()}`, sort: { beginsWith: 'EVENT#' } });
  return items.map((item): unknown => item['type']);
};
const dead = (...numbers: readonly number[]) =>
  knowing((n) => (numbers.includes(n) ? { state: { status: 'LIQUIDATED', code: '201' } } : {}));

describe('a submission', () => {
  it('of thirty active participants goes to the operators with its report, and their clock starts', async () => {
    await filed();
    await world.run(message);
    expect(await cluster()).toMatchObject({
      status: 'in-review',
      outcome: 'eligible',
      reviewSince: firstDay.toISOString(),
      nearDueAt: '2026-11-18T20:59:59.999Z',
      dueAt: '2026-11-23T20:59:59.999Z',
      told: 'nothing',
    });
    expect(await report()).toMatchObject({ outcome: 'eligible', counted: 30 });
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-completed']);
    // How long the applicant waited, for the promise of reports.
    expect(world.logged).toContainEqual({
      code: 'check-completed',
      fields: { clusterId: expect.any(String), submission: 1, outcome: 'eligible', milliseconds: 0 },
    });
    expect(register.asked).toHaveLength(30);
    expect(register.mostTogether).toBeLessThanOrEqual(2);
  });

  it('with a member in liquidation goes back to the applicant with its report', async () => {
    register.behaviour = dead(7);
    await filed();
    await world.run(message);
    expect(await cluster()).toMatchObject({
      status: 'gathering',
      lastReport: { submission: 1, outcome: 'not-eligible' },
    });
    expect(await report()).toMatchObject({ outcome: 'not-eligible', counted: 29 });
  });

  it('continues the clock of an earlier round', async () => {
    await filed(30, { reviewDaysLeft: 4 });
    await world.run(message);
    expect(await cluster()).toMatchObject({
      nearDueAt: '2026-11-10T20:59:59.999Z',
      dueAt: '2026-11-13T20:59:59.999Z',
    });
    expect(await cluster()).not.toHaveProperty('reviewDaysLeft');
  });

  it('whose answers are known costs at most 3 + n/100 reads and one transaction', async () => {
    await filed(120);
    await world.run(message);
    await filedAgain();
    register.asked.length = 0;
    await world.run({ ...message, submission: 2 });
    expect(main.requests).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expect(register.asked).toEqual([]);
    expect(await cluster()).toMatchObject({ status: 'in-review', submission: 2 });
  });

  async function filedAgain() {
    const before = await cluster();
    const what = snapshot({ submission: 2, members: snapshotMembers(120) });
    const after = checking({ version: before.version + 1, submission: 2, submissions: 2, snapshotHash: hashOf(what) });
    const fact = {
      type: 'cluster-submitted',
      data: { submission: 2, snapshotHash: hashOf(what), programmeVersion: 1 },
    } as const;
    const change = { before, after, members: [], fact, actor: personId(1), at: firstDay, snapshot: what };
    expect(await clusters.save(change)).toMatchObject({ ok: true });
    main.requests.length = 0;
  }

  it('is judged once, however often and at the same time the message comes', async () => {
    await filed();
    await Promise.all([world.run(message), world.run(message), world.run(message)]);
    await world.run(message);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-completed']);
  });

  it('is judged once when the reply to the commit is lost', async () => {
    await filed();
    let lost = 0;
    main.fault = (command) =>
      command === 'TransactWriteItems' && lost++ === 0 ? { after: new Error('socket hang up') } : undefined;
    await expect(world.run(message)).rejects.toThrow('socket hang up');
    await world.run(message);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-completed']);
  });

  it('that is withdrawn meanwhile is never judged', async () => {
    const before = await filed();
    const change = withdraw(before, { by: coordinator(), at: firstDay });
    register.behaviour = (query, response, request) => {
      if (query !== innOf(30)) return knowing()(query, response, request);
      if (!change.ok) throw new Error('not withdrawn');
      return void clusters.save(change.value).then(() => knowing()(query, response, request));
    };
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'withdrawn' });
    expect(await report()).toBeUndefined();
  });

  it('that was changed after it was filed is not judged', async () => {
    await filed(30, { snapshotHash: 'f'.repeat(64) });
    await expect(world.run(message)).rejects.toThrow('the snapshot is not the one that was filed');
  });

  it('tells the platform what the register newly knows of a member, after its own transaction', async () => {
    const organisations = new OrganisationStore(main.table);
    const known = participant(3);
    const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
    const base = { before: undefined, fact, actor: 'system', at: firstDay, claims: [], releases: [] } as const;
    await organisations.save({ ...base, after: known });
    register.behaviour = knowing((n) => (n === 3 ? { state: { status: 'ACTIVE', code: '112' } } : {}));
    await filed();
    world.wait(1000);
    await world.run(message);
    expect(await organisations.load(organisationId(3))).toMatchObject({
      ok: true,
      value: { status: 'participant', version: 3, facts: { statusCode: '112' } },
    });
    expect(main.requests.filter((command) => command === 'TransactWriteItems')).toHaveLength(2);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-completed']);
  });
});

describe('a register that is down', () => {
  it('for hours delays the submission and refuses nobody: the applicant is told once', async () => {
    register.behaviour = down;
    await filed();
    for (let attempt = 0; attempt < 12; attempt++) {
      await world.run(message);
      world.wait((queues.sent.at(-1)?.delaySeconds ?? 0) * 1000);
    }
    expect(world.now.getTime() - firstDay.getTime()).toBeGreaterThan(2 * 3_600_000);
    expect(await cluster()).toMatchObject({ status: 'checking', attempts: 12, version: 2 });
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed']);

    world.restart();
    register.behaviour = knowing();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'eligible' });
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed', 'check-completed']);
  });

  it('from the middle on keeps the answers that came, and asks only for the others', async () => {
    let answers = 12;
    register.behaviour = (query, response, request) => (answers-- > 0 ? knowing() : down)(query, response, request);
    await filed();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'checking' });
    const first = new Set(register.asked.slice(0, 12));
    register.asked.length = 0;
    register.behaviour = knowing();
    world.wait(10_000);
    await world.run(message);
    // One whose answer is known shows that the register answers again.
    const [control, ...others] = register.asked;
    expect(first).toContain(control);
    expect(new Set(others).size).toBe(18);
    expect(others.filter((inn) => first.has(inn))).toEqual([]);
    expect(await cluster()).toMatchObject({ status: 'in-review' });
  });

  it('about one member only does not keep the others from being asked', async () => {
    register.behaviour = (query, response, request) =>
      (query === innOf(1) ? down : knowing())(query, response, request);
    await filed();
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'checking', attempts: 1 });
    expect(register.asked).toHaveLength(30);
  });

  it('while answers grow old asks again for those that do not hold any more', async () => {
    await filed();
    register.behaviour = (query, response, request) =>
      (query === innOf(30) ? down : knowing())(query, response, request);
    await world.run(message);
    register.asked.length = 0;
    register.behaviour = knowing();
    world.wait(25 * 3_600_000);
    await world.run(message);
    expect(register.asked).toHaveLength(30);
  });

  it('does not multiply duplicates, and a redriven message only finds what is done', async () => {
    register.behaviour = down;
    await filed();
    await Promise.all([world.run(message), world.run(message)]);
    await world.run(message);
    expect(queues.sent).toHaveLength(1);
    world.restart();
    register.behaviour = knowing();
    world.wait(10_000);
    await world.run(message);
    await world.run(message);
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed', 'check-completed']);
  });
});

describe('a register that operators keep us from asking', () => {
  it('is left alone; who filed is told once that it takes longer, and the check goes on when it is switched on', async () => {
    await filed();
    await world.switchRegister(false);
    for (let hour = 0; hour < 5; hour += 1) {
      await world.run(message);
      world.wait(3_600_000);
    }
    expect(register.asked).toEqual([]);
    expect(await cluster()).toMatchObject({ status: 'checking', attempts: 1 });
    expect(await eventsOf()).toEqual(['cluster-submitted', 'check-delayed']);
    expect(queues.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([120, 120, 120, 120, 120]);

    await world.switchRegister(true);
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review', outcome: 'eligible' });
    // The hours that operators took are not the platform's.
    const { fields } = world.logged.find(({ code }) => code === 'check-completed') ?? {};
    expect(fields).toMatchObject({ outcome: 'eligible', milliseconds: undefined });
  });
});

describe('a worker whose time runs out', () => {
  it('keeps what it has and goes on in a new message, telling nobody', async () => {
    await filed();
    register.behaviour = (query, response, request) => {
      if (query === innOf(20)) world.remaining = 5000;
      knowing()(query, response, request);
    };
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'checking', attempts: 0, version: 1 });
    expect(queues.sent).toMatchObject([{ body: message, delaySeconds: 0 }]);
    const asked = register.asked.length;
    expect(asked).toBeLessThan(30);
    world.remaining = 90_000;
    await world.run(message);
    expect(register.asked).toHaveLength(30);
    expect(await cluster()).toMatchObject({ status: 'in-review' });
  });

  it('or dies in the middle is taken up by the sweeper', async () => {
    await filed(30, { nextAttemptAt: new Date(firstDay.getTime() + 60_000).toISOString() });
    let writes = 0;
    main.fault = (command) => (command === 'UpdateItem' && (writes += 1) > 20 ? new Error('killed') : undefined);
    await expect(world.run(message)).rejects.toThrow('killed');
    main.fault = () => undefined;
    world.wait(61_000);
    const due = await new WaitingStore(main.table).due('check', world.now, 10);
    expect(due.map(({ message: waits }) => waits)).toEqual([message]);
    await world.run(message);
    expect(await cluster()).toMatchObject({ status: 'in-review' });
    expect(register.asked.length).toBeLessThan(50);
  });
});
