import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onEvent } from '../../functions/projections/on-event.ts';
import { clusterKey, watchKey } from '../../functions/store/keys.ts';
import { requestToJoin } from '../../shared/domain/cluster/request-to-join.ts';
import { approveRequest } from '../../shared/domain/cluster/approve-request.ts';
import { counted } from '../../shared/domain/cluster/member-counts.ts';
import { ledger } from '../../shared/eligibility/ledger.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { active } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, innOf, ogrnOf, organisationId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { accepted } from '../builders/outcome.ts';
import { chainWorld } from '../fakes/chain-world.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { down, knowing, startRegisterServer } from '../fakes/register-server.ts';
import { confirmedMembers, seed } from '../fakes/seed.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let register: Awaited<ReturnType<typeof startRegisterServer>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let world: ReturnType<typeof chainWorld>;
beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  [register, queues] = await Promise.all([startRegisterServer(), startSqsServer()]);
  world = chainWorld({ main, register, queues });
  return async () => {
    await Promise.all([register.stop(), queues.stop()]);
  };
});

/** A registered cluster of exactly thirty, each with its turn in the daily round; organisation 31 is not in it. */
async function registeredThirty(): Promise<void> {
  await seed(main.table).participants(1, 31);
  await seed(main.table).cluster(
    active({ version: 1, counts: { participants: 30, partners: 0, invited: 0, requested: 0 } }),
    confirmedMembers(30),
  );
  for (let n = 1; n <= 30; n++) await world.stores.watch.place(organisationId(n), 'member', world.now);
}
const liquidating = (sick: number) =>
  knowing((n) => (n === sick ? { state: { status: 'LIQUIDATING', code: '101' } } : {}));
/** Every third hour the watch goes round and everything that follows is done. */
async function pass(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 3) {
    world.wait(3 * 3_600_000);
    await world.goRound();
    await world.settle();
  }
}
const events = async () => (await expectChain(main.table, clusterId())).slice(1).map(({ type }) => type);
const cluster = async () => accepted(await world.stores.clusters.load(clusterId()));
const summary = async () => ledger(accepted(await world.stores.clusters.loadAll(clusterId())).members, mic).summary;

describe('the watch', { timeout: 60_000 }, () => {
  it('asks about every member of a registered cluster once within a day, and again the next day', async () => {
    await registeredThirty();
    await pass(24);
    expect(new Set(register.asked).size).toBe(30);
    expect(register.asked).toHaveLength(30);
    await pass(24);
    expect(register.asked).toHaveLength(60);
    expect(await events()).toEqual([]);
  });

  it('sees within a day that a member is being liquidated: ledger, risk, notices, suspension, and a new member saves it', async () => {
    await registeredThirty();
    register.behaviour = liquidating(7);
    await pass(24);
    expect(await events()).toEqual(['member-lapsed', 'cluster-at-risk']);
    expect(await cluster()).toMatchObject({ status: 'at-risk', counts: { participants: 30, lapsed: 1 } });
    expect(await summary()).toMatchObject({ counts: 29, missing: 1 });
    expect(await world.inbox(7)).toEqual(['cluster-at-risk', 'member-lapsed']);
    expect(await world.inbox(1)).toEqual(['cluster-at-risk', 'member-lapsed']);
    expect(await world.inbox(12)).toEqual(['cluster-at-risk']);

    const { deadline } = inDanger(await cluster());
    const until = (daysLeft: number) => new Date(Date.parse(deadline) - daysLeft * 86_400_000);
    for (const daysLeft of [31, 30, 29, 14, 4, 3, 1]) {
      world.now = until(daysLeft);
      await world.tick();
      await world.tick();
      await world.settle();
    }
    expect(await events()).toEqual([
      'member-lapsed',
      'cluster-at-risk',
      'at-risk-notice',
      'at-risk-notice',
      'at-risk-notice',
    ]);
    expect((await world.inbox(12)).filter((kind) => kind === 'at-risk-notice')).toHaveLength(3);
    world.now = until(0);
    await world.tick();
    await world.settle();
    expect(await cluster()).toMatchObject({ status: 'suspended' });

    await join(31);
    await world.settle();
    expect(await cluster()).toMatchObject({ status: 'active', counts: { participants: 31, lapsed: 1 } });
    expect(await summary()).toMatchObject({ counts: 30, missing: 0 });
    expect((await events()).slice(-3)).toEqual(['cluster-suspended', 'join-requested', 'cluster-recovered']);
    expect(await main.table.get(watchKey(organisationId(31)))).toMatchObject({ round: 'member' });
  });

  it('sees the next day that the register took it back', async () => {
    await registeredThirty();
    register.behaviour = liquidating(7);
    await pass(24);
    register.behaviour = knowing();
    await pass(24);
    expect(await events()).toEqual(['member-lapsed', 'cluster-at-risk', 'member-counts-again', 'cluster-recovered']);
    expect(await summary()).toMatchObject({ counts: 30 });
  });

  it('learns nothing from an outage, and comes again when it is over', async () => {
    await registeredThirty();
    register.behaviour = down;
    await pass(12);
    expect(await events()).toEqual([]);
    expect(await cluster()).toMatchObject({ status: 'active', version: 1 });
    register.behaviour = liquidating(7);
    world.restart();
    await pass(24);
    expect(await events()).toEqual(['member-lapsed', 'cluster-at-risk']);
  });

  it('holds against nobody that the register does not know an organisation which it knew', async () => {
    await registeredThirty();
    register.behaviour = knowing((n) => (n === 7 ? undefined : {}));
    await pass(24);
    expect(await events()).toEqual([]);
    expect(world.logged).toContainEqual({ code: 'watched-not-found', fields: { organisationId: organisationId(7) } });
  });

  it('running twice at once asks about nobody twice', async () => {
    await registeredThirty();
    world.wait(86_400_000);
    await Promise.all([world.goRound(), world.goRound(), world.goRound()]);
    await world.settle();
    expect(register.asked).toHaveLength(30);
  });

  it('loses nobody whose message was lost: the turn comes again', async () => {
    await registeredThirty();
    queues.refuses = () => true;
    world.wait(86_400_000);
    await world.goRound();
    expect(queues.sent).toEqual([]);
    queues.refuses = () => false;
    await pass(3);
    expect(new Set(register.asked).size).toBe(30);
  });

  it('costs two requests when it is nobody’s turn', async () => {
    await registeredThirty();
    main.requests.length = 0;
    await world.goRound();
    expect(main.requests).toEqual(['Query', 'Query']);
  });

  it('forgets an organisation that was excluded', async () => {
    await seed(main.table).organisations({ ...participant(3), status: 'excluded', ...measured });
    await world.stores.watch.place(organisationId(3), 'other', firstDay);
    world.wait(8 * 86_400_000);
    await world.goRound();
    await world.settle();
    expect(register.asked).toEqual([]);
    expect(await main.table.get(watchKey(organisationId(3)))).toBeUndefined();
  });
});

const measured = {
  admittedAs: 'participant',
  measure: { by: representative(900).personId, at: firstDay.toISOString(), reason: 'Обман' },
} as const;

const inDanger = (value: Awaited<ReturnType<typeof cluster>>) => {
  if (value.status !== 'at-risk') throw new Error(value.status);
  return value;
};

async function join(n: number): Promise<void> {
  const contribution = { kind: 'other', text: 'Что-нибудь' } as const;
  const { clusters } = world.stores;
  const before = accepted(await clusters.loadWith(clusterId(), organisationId(n)));
  const asking = { contribution, message: undefined, by: representative(n), at: world.now };
  accepted(await clusters.save(accepted(requestToJoin(before.cluster, undefined, before.organisation, asking, mic))));
  const asked = accepted(await clusters.loadWith(clusterId(), organisationId(n)));
  if (asked.member === undefined) throw new Error('no request');
  const approval = { by: coordinator(), at: world.now };
  const change = accepted(approveRequest(asked.cluster, asked.member, asked.organisation, approval, mic));
  accepted(await clusters.save(change));
}

describe('members', () => {
  it('of a cluster that is registered come into the daily round, marked if they do not count', async () => {
    await seed(main.table).participants(1, 30);
    for (let n = 1; n <= 30; n++) await world.stores.watch.place(organisationId(n), 'other', firstDay);
    await seed(main.table).cluster(active({ version: 1 }), confirmedMembers(30));
    const message = { aggregate: 'cluster', aggregateId: clusterId(), seq: 1, type: 'cluster-registered' } as const;
    const queue = { sendAll: async () => new Set<never>() };
    await onEvent(message, { ...world.stores, queue, now: () => firstDay, log: () => undefined });
    const turn = await main.table.get(watchKey(organisationId(30)));
    expect(turn).toMatchObject({ round: 'member', duePk: 'DUE#watch-member' });
    expect(String(turn?.['nextAt']) <= dayAfter(1).toISOString()).toBe(true);
    expect(counted((await cluster()).counts)).toBe(30);
    expect(await main.table.get(clusterKey(clusterId()))).toMatchObject({ version: 1 });
  });
});

describe('an organisation that the register tells another thing of', () => {
  const turn = async (n: number) => {
    await world.stores.watch.place(organisationId(n), 'member', world.now);
    world.wait(86_400_000);
    await world.goRound();
    await world.settle();
  };
  const name = { short_with_opf: 'ООО «Новое имя»' };

  it('is asked whether it bears the new name, once', async () => {
    await seed(main.table).participants(7, 7);
    register.behaviour = knowing((n) => (n === 7 ? { name } : {}));
    await turn(7);
    world.wait(86_400_000);
    await world.goRound();
    await world.settle();
    expect(await world.inbox(7)).toEqual(['organisation-change-proposed']);
    expect(accepted(await world.stores.organisations.load(organisationId(7)))).toMatchObject({
      facts: { name: 'ООО «Пример 7»' },
      proposal: { kind: 'renamed', name: 'ООО «Новое имя»' },
    });
  });

  it('that was merged into another is asked whether it goes on as its successor, of whom the register was asked', async () => {
    await seed(main.table).participants(7, 7);
    const successors = [{ inn: innOf(9), ogrn: ogrnOf(9), name: 'ООО «Пример 9»' }];
    const merged = { state: { status: 'LIQUIDATED', code: '202' }, successors };
    register.behaviour = knowing((n) => (n === 7 ? merged : {}));
    await turn(7);
    expect(register.asked).toEqual([innOf(7), innOf(9)]);
    expect(accepted(await world.stores.organisations.load(organisationId(7)))).toMatchObject({
      facts: { status: 'LIQUIDATED', inn: innOf(7) },
      proposal: { kind: 'succeeded', successor: { inn: innOf(9), ogrn: ogrnOf(9), status: 'ACTIVE' } },
    });
    expect(await world.inbox(7)).toEqual(['organisation-change-proposed']);
  });
});
