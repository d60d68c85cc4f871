import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { writeLetter } from '../../shared/domain/letter/write-letter.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, hashOf, innOf } from '../builders/ids.ts';
import { accepted } from '../builders/outcome.ts';
import { checkWorld } from '../fakes/check-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { down, knowing, startRegisterServer } from '../fakes/register-server.ts';
import { seed } from '../fakes/seed.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let register: Awaited<ReturnType<typeof startRegisterServer>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let world: ReturnType<typeof checkWorld>;

beforeAll(async () => {
  [engine, register, queues] = await Promise.all([startMainTable(), startRegisterServer(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), register.stop(), queues.stop()]));
beforeEach(async () => {
  const main = await engine.fresh();
  world = checkWorld({ main, register, queues });
  Object.assign(register, { behaviour: knowing(), asked: [] });
  Object.assign(queues, { sent: [], down: false });
  await seed(main.table).cluster(gathering());
  const cluster = accepted(await new ClusterStore(main.table).load(clusterId()));
  const inn = Inn.parse(innOf(50));
  const wish = { inn, role: undefined, message: undefined, tokenHash: hashOf(1), latest: undefined };
  const change = accepted(writeLetter(cluster, { ...wish, by: coordinator(), at: firstDay }, mic));
  accepted(await new ClusterStore(main.table).save(change));
});

const message = { kind: 'letter', clusterId: clusterId(), letter: 6, attempt: 0 } as const;
const addressee = async () => (await world.deps().letters.find(clusterId(), 6))?.addressee;

describe('the addressee of a letter', () => {
  it('is known as the register publishes it, asked once', async () => {
    await world.run(message);
    await world.run(message);
    expect(await addressee()).toMatchObject({ kind: 'found', region: '77', status: 'ACTIVE' });
    expect(register.asked).toEqual([innOf(50)]);
  });

  it('may be unknown to the register: a number with a typing error, say', async () => {
    register.behaviour = knowing(() => undefined);
    await world.run(message);
    expect(await addressee()).toMatchObject({ kind: 'not-found' });
  });

  it('waits for a silent register, and gives up after two hours: the letter works without it', async () => {
    register.behaviour = down;
    await world.run(message);
    expect(queues.sent).toHaveLength(1);
    await world.run({ ...message, attempt: 11 });
    expect(queues.sent).toHaveLength(1);
    expect(await addressee()).toBeUndefined();
  });

  it('of a letter that does not exist is nobody', async () => {
    await world.run({ ...message, letter: 99 });
    expect(register.asked).toEqual([]);
    expect(world.logged).toContainEqual({ code: 'check-not-needed', fields: expect.anything() });
  });
});
