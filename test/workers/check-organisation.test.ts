import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { WaitingStore } from '../../functions/store/waiting-store.ts';
import { Inn } from '../../shared/domain/identifiers/inn.ts';
import { Ogrn } from '../../shared/domain/identifiers/ogrn.ts';
import { apply } from '../../shared/domain/organisation/apply.ts';
import { dayAfter, firstDay, innOf, ogrnOf, organisationId, personId } from '../builders/ids.ts';
import { checkWorld } from '../fakes/check-world.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { down, knowing, startRegisterServer } from '../fakes/register-server.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let register: Awaited<ReturnType<typeof startRegisterServer>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let world: ReturnType<typeof checkWorld>;
let organisations: OrganisationStore;

beforeAll(async () => {
  [engine, register, queues] = await Promise.all([startMainTable(), startRegisterServer(), startSqsServer()]);
});
afterAll(() => Promise.all([engine.stop(), register.stop(), queues.stop()]));
beforeEach(async () => {
  main = await engine.fresh();
  organisations = new OrganisationStore(main.table);
  world = checkWorld({ main, register, queues });
  Object.assign(register, { behaviour: knowing(), asked: [] });
  Object.assign(queues, { sent: [], down: false });
});

const message = (n = 1) => ({ kind: 'organisation', organisationId: organisationId(n) }) as const;
const byInn = (n: number) => ({ kind: 'inn', value: Inn.parse(innOf(n)) }) as const;
const byOgrn = (n: number) => ({ kind: 'ogrn', value: Ogrn.parse(ogrnOf(n)) }) as const;

async function applies(
  n = 1,
  identifier: ReturnType<typeof byInn> | ReturnType<typeof byOgrn> = byInn(n),
  at = firstDay,
) {
  const change = apply({ id: organisationId(n), identifier, by: personId(n), at });
  if (!change.ok) throw new Error('refused');
  expect(await organisations.save(change.value)).toMatchObject({ ok: true });
}
async function stateOf(n = 1) {
  const found = await organisations.load(organisationId(n));
  if (!found.ok) throw new Error('not found');
  return found.value;
}
const eventsOf = async (n = 1): Promise<unknown[]> => {
  const items = await main.table.queryAll({ partition: `ORG#${organisationId(n)}`, sort: { beginsWith: 'EVENT#' } });
  return items.map((item): unknown => item['type']);
};
const known = (state: Readonly<Record<string, unknown>>) => knowing(() => state);

describe('an applicant', () => {
  it('from the region becomes a participant and stands for both numbers', async () => {
    await applies();
    await world.run(message());
    expect(await stateOf()).toMatchObject({
      status: 'participant',
      version: 2,
      facts: { inn: innOf(1), region: '77' },
    });
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-admitted']);
    const holders = await organisations.findByNumber([innOf(1), ogrnOf(1)]);
    expect(holders.map((holder) => holder?.id)).toEqual([organisationId(1), organisationId(1)]);
  });

  it('who applied by OGRN is found as well', async () => {
    await applies(1, byOgrn(1));
    await world.run(message());
    expect(await stateOf()).toMatchObject({ status: 'participant', facts: { inn: innOf(1), ogrn: ogrnOf(1) } });
  });

  it.each([
    ['from another region becomes a partner', { address: { data: { region_kladr_id: '70' } } }, { status: 'partner' }],
    [
      'in liquidation is refused',
      { state: { status: 'LIQUIDATING', code: '101' } },
      { status: 'refused', reason: 'liquidating' },
    ],
    [
      'declared bankrupt is refused',
      { state: { status: 'BANKRUPT', code: '117' } },
      { status: 'refused', reason: 'bankrupt' },
    ],
    [
      'in early bankruptcy is for a person to decide',
      { state: { status: 'BANKRUPT', code: '113' } },
      { status: 'unclear', reason: 'bankruptcy-early' },
    ],
    ['with unreliable data is unclear', { invalid: true }, { status: 'unclear', reason: 'unreliable-data' }],
    ['without an address is unclear', { address: null }, { status: 'unclear', reason: 'region-unknown' }],
  ])('%s', async (_what, party, expected) => {
    register.behaviour = known(party);
    await applies();
    await world.run(message());
    expect(await stateOf()).toMatchObject(expected);
  });

  it('whom the register does not know is refused, and may apply again', async () => {
    register.behaviour = knowing(() => undefined);
    await applies();
    await world.run(message());
    expect(await stateOf()).toMatchObject({ status: 'refused', reason: 'not-found-in-register' });
    await applies(2, byInn(1));
    expect(await stateOf(2)).toMatchObject({ status: 'checking' });
  });

  it('is judged once, however often the message comes', async () => {
    await applies();
    await Promise.all([world.run(message()), world.run(message()), world.run(message())]);
    await world.run(message());
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-admitted']);
  });

  it('is judged once when the reply to the commit is lost', async () => {
    await applies();
    let lost = 0;
    main.fault = (command) =>
      command === 'TransactWriteItems' && lost++ === 0 ? { after: new Error('socket hang up') } : undefined;
    await expect(world.run(message())).rejects.toThrow('socket hang up');
    await world.run(message());
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-admitted']);
  });

  it('that is unknown to us is passed over', async () => {
    await world.run(message(9));
    expect(world.logged).toEqual([
      { code: 'check-not-needed', fields: { organisationId: organisationId(9), reason: 'not-found' } },
    ]);
  });
});

describe('the same organisation under two numbers', () => {
  it.each([
    [1, 2],
    [2, 1],
  ])('goes to the earlier application, whichever check comes first (%i, then %i)', async (first, second) => {
    await applies(1, byInn(5), dayAfter(-1));
    await applies(2, byOgrn(5), firstDay);
    await world.run(message(first));
    world.wait(60_000);
    await world.run(message(second));
    world.wait(60_000);
    await world.run(message(first));
    expect(await stateOf(1)).toMatchObject({ status: 'participant' });
    expect(await stateOf(2)).toMatchObject({ status: 'refused', reason: 'already-registered' });
  });

  it('goes to the earlier application when both are checked at once', async () => {
    await applies(1, byInn(5), dayAfter(-1));
    await applies(2, byOgrn(5), firstDay);
    for (let round = 0; round < 4; round++) {
      await Promise.allSettled([world.run(message(1)), world.run(message(2))]);
      world.wait(70_000);
    }
    expect(await stateOf(1)).toMatchObject({ status: 'participant' });
    expect(await stateOf(2)).toMatchObject({ status: 'refused', reason: 'already-registered' });
  });

  it('goes to the earlier application when the later one gives its number up while it is looked at', async () => {
    await applies(1, byInn(5), dayAfter(-1));
    await applies(2, byOgrn(5), firstDay);
    let reads = 0;
    main.fault = async (command) => {
      // Between the claim, which still names the later application, and that application itself.
      if (command === 'BatchGetItem' && ++reads === 2) await world.run(message(2));
      return undefined;
    };
    await world.run(message(1));
    expect(await stateOf(2)).toMatchObject({ status: 'refused', reason: 'already-registered' });
    world.wait(70_000);
    await world.run(message(1));
    expect(await stateOf(1)).toMatchObject({ status: 'participant' });
  });

  it('goes to the earlier application in whichever order the two checks speak to the table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (order) => {
        main = await engine.fresh();
        organisations = new OrganisationStore(main.table);
        world = checkWorld({ main, register, queues });
        await applies(1, byInn(5), dayAfter(-1));
        await applies(2, byOgrn(5), firstDay);
        main.fault = (command) => order.schedule(Promise.resolve(undefined), command);
        await order.waitFor(Promise.allSettled([world.run(message(1)), world.run(message(2))]));
        main.fault = () => undefined;
        for (let round = 0; round < 2; round++) {
          world.wait(70_000);
          await world.run(message(1));
          await world.run(message(2));
        }
        expect(await stateOf(1)).toMatchObject({ status: 'participant' });
        expect(await stateOf(2)).toMatchObject({ status: 'refused', reason: 'already-registered' });
      }),
      { numRuns: 15 },
    );
  });
});

describe('a register that is down', () => {
  it('refuses nobody: the applicant is told once, the check goes on when it is back', async () => {
    register.behaviour = down;
    await applies();
    const delays: number[] = [];
    for (let attempt = 0; attempt < 7; attempt++) {
      await world.run(message());
      const delay = queues.sent.at(-1)?.delaySeconds ?? 0;
      delays.push(delay);
      world.wait(delay * 1000);
    }
    expect(delays).toEqual([10, 30, 60, 300, 900, 900, 900]);
    expect(queues.to('check')).toEqual(delays.map(() => message()));
    expect(await stateOf()).toMatchObject({ status: 'checking', attempts: 7, version: 2 });
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-check-delayed']);

    register.behaviour = knowing();
    await world.run(message());
    expect(await stateOf()).toMatchObject({ status: 'participant', version: 3 });
  });

  it('or that operators keep us from asking is no reason to refuse either: the applicant is told, and we look every two minutes', async () => {
    await world.switchRegister(false);
    await applies();
    for (let times = 0; times < 3; times++) {
      await world.run(message());
      world.wait(120_000);
    }
    expect(register.asked).toEqual([]);
    expect(queues.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([120, 120, 120]);
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-check-delayed']);
  });

  it('does not let duplicates of a message multiply', async () => {
    register.behaviour = down;
    await applies();
    await world.run(message());
    await Promise.all([world.run(message()), world.run(message()), world.run(message())]);
    expect(queues.sent).toHaveLength(1);
    expect(register.asked).toHaveLength(1);
  });

  it('makes one successor of two workers on one message', async () => {
    register.behaviour = down;
    await applies();
    await Promise.all([world.run(message()), world.run(message())]);
    expect(queues.sent).toHaveLength(1);
    expect(await eventsOf()).toEqual(['organisation-applied', 'organisation-check-delayed']);
  });

  it('leaves the check to the sweeper when the queue does not take its message', async () => {
    register.behaviour = down;
    queues.down = true;
    await applies();
    await world.run(message());
    const waiting = new WaitingStore(main.table);
    expect(await waiting.due('organisation', new Date(firstDay.getTime() + 69_000), 10)).toEqual([]);
    const due = await waiting.due('organisation', new Date(firstDay.getTime() + 70_000), 10);
    expect(due.map(({ message: waits }) => waits)).toEqual([message()]);
  });

  it('by 429 keeps all workers away for as long as it asked', async () => {
    register.behaviour = (_query, response) => response.writeHead(429, { 'retry-after': '120' }).end();
    await applies();
    await world.run(message());
    expect(queues.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([120]);
    await applies(2);
    register.behaviour = knowing();
    await world.run(message(2));
    expect(register.asked).toHaveLength(1);
    expect(await stateOf(2)).toMatchObject({ status: 'checking', attempts: 0 });
    world.wait(121_000);
    await world.run(message(2));
    expect(await stateOf(2)).toMatchObject({ status: 'participant' });
  });
});
