import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tellCityRequests } from '../../functions/clocks/tell-city-requests.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { active, suspended } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId, personId, projectId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import type { Name } from '../fakes/api-world.ts';
import { expectChainOf } from '../fakes/expect-chain.ts';
import { pageOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 5);
  await platform.given.operator(900);
  await platform.given.cluster(active(), [founder(), confirmed(2)]);
  await platform.given.put([{ put: representation(55, 5) }]);
  await decide('grantCapacity', 5);
});

const representation = (person: number, n: number) => ({
  ...representativeKey(personId(person), organisationId(n)),
  entity: 'representative',
  personId: personId(person),
  organisationId: organisationId(n),
  ...representativeIndex(organisationId(n), personId(person)),
});
const Seen = z.object({ id: z.string(), version: z.int() });
const call = (name: Name, by: Actor, more: object = {}) => platform.api.call(name, { by, ...more });
const decide = (name: 'grantCapacity' | 'withdrawCapacity', n: number) =>
  call(name, operator(900), {
    path: { organisationId: organisationId(n) },
    body: { capacity: 'city-department', reason: 'Распоряжение' },
  });
const question = 'Нужна площадка для испытаний контроллеров на два месяца.';
const ask = (more: object = {}, by = coordinator(), id = clusterId()) =>
  call('askCityDepartment', by, {
    path: { clusterId: id },
    body: { departmentId: organisationId(5), kind: 'pilot-site', question, ...more },
  });
const asked = async (more: object = {}) => Seen.parse((await ask(more)).body).id;
const clerk = representative(5);
const colleague = { ...clerk, personId: personId(55) };
const at = (id: string, body: object = {}) => ({ path: { cityRequestId: id }, body });
const take = (id: string, by: Actor = clerk, body: object = {}) => call('takeCityRequest', by, at(id, body));
const words = {
  outcome: 'partly',
  summary: 'Дадим 120 кв. м на месяц.',
  answer: 'Канарейка: звоните в отдел площадок.',
};
const answer = (id: string, by: Actor = clerk) => call('answerCityRequest', by, at(id, words));
const prolong = (id: string) => call('prolongCityRequest', clerk, at(id, { reason: 'Ждём заключения' }));
const withdraw = (id: string) => call('withdrawCityRequest', coordinator(), at(id));
const read = (id: string, by: Actor) => call('readCityRequest', by, { path: { cityRequestId: id } });
const tick = () =>
  tellCityRequests({
    clocks: new ClockStore(platform.main.table),
    cityRequests: platform.api.deps.cityRequests,
    now: () => platform.api.now,
    log: platform.api.deps.log,
  });

describe('askCityDepartment', () => {
  it('201 with the term; a repetition gets the same answer', async () => {
    const key = 'once-and-only-once';
    const more = { path: { clusterId: clusterId() }, key };
    const body = { departmentId: organisationId(5), kind: 'pilot-site', question };
    const first = await call('askCityDepartment', coordinator(), { ...more, body });
    expect(first).toMatchObject({
      status: 201,
      body: {
        status: 'asked',
        clock: 'in-time',
        dueAt: '2026-11-30T20:59:59.999Z',
        allowedActions: ['withdrawCityRequest'],
      },
    });
    expect((await call('askCityDepartment', coordinator(), { ...more, body })).body).toEqual(first.body);
    const listed = await call('listCityRequests', coordinator(), { path: { clusterId: clusterId() } });
    expect(pageOf(listed).items).toHaveLength(1);
  });

  it('404 for others, for a department, cluster or project that is not there', async () => {
    for (const by of [representative(2), representative(5), operator(900)])
      expect((await ask({}, by)).status).toBe(404);
    expect((await ask({ departmentId: organisationId(99) })).status).toBe(404);
    expect((await ask({ projectId: projectId(99) })).status).toBe(404);
    expect((await ask({}, coordinator(), clusterId(99))).status).toBe(404);
  });

  it('409 of who is no department (any more), and for a suspended cluster; 403 of oneself', async () => {
    expect((await ask({ departmentId: organisationId(4) })).body).toMatchObject({
      status: 409,
      code: 'not-a-department',
    });
    await decide('withdrawCapacity', 5);
    expect((await ask()).body).toMatchObject({ status: 409, code: 'not-a-department' });
    await platform.given.cluster(suspended({ id: clusterId(2) }), [founder()]);
    expect((await ask({}, coordinator(), clusterId(2))).body).toMatchObject({ status: 409, state: 'suspended' });
    await decide('grantCapacity', 1);
    expect((await ask({ departmentId: organisationId(1) })).body).toMatchObject({ code: 'conflict-of-interest' });
  });

  it('409 after ten questions on a day', async () => {
    for (let n = 0; n < 10; n++) expect((await ask()).status).toBe(201);
    expect((await ask()).body).toMatchObject({ code: 'quota-exceeded' });
    platform.api.now = dayAfter(1);
    expect((await ask()).status).toBe(201);
  });
});

describe('a request', () => {
  it('is seen by coordinator and department alone', async () => {
    const id = await asked();
    expect((await read(id, coordinator())).body).toMatchObject({ question });
    expect((await read(id, clerk)).body).toMatchObject({ question, allowedActions: ['takeCityRequest'] });
    for (const by of [representative(2), representative(3), operator(900)])
      expect((await read(id, by)).status).toBe(404);
    for (const [name, by] of [
      ['listCityRequests', representative(2)],
      ['listCityRequests', operator(900)],
    ] as const)
      expect((await call(name, by, { path: { clusterId: clusterId() } })).status).toBe(404);
    const inbox = (by: Actor) => call('listDepartmentRequests', by, { path: { organisationId: organisationId(5) } });
    expect((await inbox(coordinator())).status).toBe(404);
    expect(pageOf(await inbox(clerk)).items).toMatchObject([{ id, allowedActions: ['takeCityRequest'] }]);
  });

  it('is taken, taken over on purpose, prolonged once and answered by whoever has it', async () => {
    const id = await asked();
    expect((await answer(id)).body).toMatchObject({ status: 409, code: 'not-claimed' });
    expect((await prolong(id)).body).toMatchObject({ status: 409, code: 'not-claimed' });
    expect((await take(id, coordinator())).status).toBe(404);
    expect((await take(id, colleague)).body).toMatchObject({ status: 'taken', version: 2 });
    expect((await take(id)).body).toMatchObject({ status: 409, code: 'claimed-by-another' });
    expect((await answer(id)).body).toMatchObject({ status: 409, code: 'claimed-by-another' });
    expect((await take(id, clerk, { force: true })).body).toMatchObject({ version: 3 });
    expect((await take(id)).body).toMatchObject({ version: 3 });
    expect((await prolong(id)).body).toMatchObject({
      dueAt: '2026-12-21T20:59:59.999Z',
      prolonged: { reason: 'Ждём заключения' },
    });
    expect((await prolong(id)).body).toMatchObject({ status: 409, code: 'already-prolonged' });
    platform.api.now = dayAfter(7);
    expect((await answer(id)).body).toMatchObject({ status: 'answered', ...words, allowedActions: [] });
    expect((await answer(id)).body).toMatchObject({ status: 409, state: 'answered' });
    expect((await withdraw(id)).body).toMatchObject({ status: 409, state: 'answered' });
    const events = await expectChainOf(platform.main.table, 'city-request', id);
    expect(events.map(({ type }) => type)).toEqual([
      'city-request-asked',
      'city-request-taken',
      'city-request-taken',
      'city-request-prolonged',
      'city-request-answered',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/[А-я]/);
  });

  it('is not the department’s to answer once it answers for the city no more', async () => {
    const id = await asked();
    await take(id);
    await decide('withdrawCapacity', 5);
    expect((await answer(id)).body).toMatchObject({ status: 409, code: 'not-a-department' });
    expect((await read(id, clerk)).body).toMatchObject({ allowedActions: [] });
    expect((await withdraw(id)).body).toMatchObject({ status: 'withdrawn' });
  });

  it('one of two who take it at once has it', async () => {
    const id = await asked();
    const answers = await Promise.all([take(id), take(id, colleague)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('moves from those that wait, the most urgent first, to those that ended', async () => {
    const slow = await asked();
    const fast = await asked({ kind: 'permit-question' });
    const list = async (query: object = {}) =>
      pageOf(
        await call('listDepartmentRequests', clerk, { path: { organisationId: organisationId(5) }, query }),
      ).items.map((item) => item['id']);
    expect(await list()).toEqual([fast, slow]);
    await withdraw(fast);
    platform.api.now = dayAfter(1);
    await take(slow);
    await answer(slow);
    expect(await list()).toEqual([]);
    expect(await list({ state: 'ended' })).toEqual([slow, fast]);
  });
});

describe('the term', () => {
  it('near its end and after it, once each, and operators have the list', async () => {
    const id = await asked();
    const overdue = async () => pageOf(await call('listOverdueCityRequests', operator(900))).items;
    const types = async () =>
      (await expectChainOf(platform.main.table, 'city-request', id)).slice(1).map(({ type }) => type);
    platform.api.now = dayAfter(16);
    await tick();
    expect(await types()).toEqual([]);
    platform.api.now = dayAfter(17);
    await tick();
    await tick();
    expect(await types()).toEqual(['city-request-near-due']);
    expect(await overdue()).toEqual([]);
    platform.api.now = dayAfter(40);
    await tick();
    await tick();
    expect(await types()).toEqual(['city-request-near-due', 'city-request-overdue']);
    expect(await overdue()).toMatchObject([{ id, clock: 'overdue', status: 'asked' }]);
    expect(JSON.stringify(await overdue())).not.toContain('площадка');
    await take(id);
    expect(await overdue()).toMatchObject([{ id, status: 'taken' }]);
    expect((await prolong(id)).body).toMatchObject({ status: 409, code: 'too-late' });
    await answer(id);
    expect(await overdue()).toEqual([]);
    await tick();
    expect(await types()).toHaveLength(4);
  });

  it('of what was answered in between is not told', async () => {
    const id = await asked();
    await take(id);
    await answer(id);
    platform.api.now = dayAfter(60);
    await tick();
    expect(await expectChainOf(platform.main.table, 'city-request', id)).toHaveLength(3);
  });
});

describe('listCityAnswers, listClusterCityAnswers and listCityDepartments', () => {
  const list = async (name: Name, more: object = {}) => pageOf(await platform.api.call(name, more));

  it('everybody sees outcomes and summaries, the newest first, and never an answer', async () => {
    await platform.given.cluster(active({ id: clusterId(2) }), [founder()]);
    const first = await asked();
    const second = Seen.parse((await ask({ kind: 'other' }, coordinator(), clusterId(2))).body).id;
    const third = await asked();
    for (const [index, id] of [first, second, third].entries()) {
      platform.api.now = dayAfter(index + 1);
      await take(id);
      await answer(id);
    }
    const all = await platform.api.call('listCityAnswers', {});
    expect(pageOf(all).items.map(({ id }) => id)).toEqual([third, second, first]);
    expect(pageOf(all).items[2]).toMatchObject({
      outcome: 'partly',
      summary: words.summary,
      workingDays: 1,
      late: false,
    });
    expect(all.text).not.toContain('Канарейка');
    expect(all.text).not.toContain(question);
    expect(all.text).not.toContain('person-');
    const page = await list('listCityAnswers', { query: { limit: '2' } });
    const rest = await list('listCityAnswers', { query: { limit: '2', cursor: page.next } });
    expect([...page.items, ...rest.items]).toEqual(pageOf(all).items);
    const path = { clusterId: clusterId() };
    expect((await list('listClusterCityAnswers', { path })).items.map(({ id }) => id)).toEqual([third, first]);
    expect((await list('listCityDepartments')).items).toEqual([
      {
        departmentId: organisationId(5),
        name: 'ООО «Пример 5»',
        active: true,
        asked: 3,
        withdrawn: 0,
        answered: { yes: 0, no: 0, partly: 3 },
        medianWorkingDays: 2,
      },
    ]);
  });

  it('a department is there from the day of its capacity, and inactive without it or while it is suspended', async () => {
    const departments = async () =>
      (await list('listCityDepartments')).items.map(({ departmentId, active: on }) => [departmentId, on]);
    expect(await departments()).toEqual([[organisationId(5), true]]);
    const measure = { path: { organisationId: organisationId(5) }, body: { reason: 'Проверка' } };
    await call('suspendOrganisation', operator(900), measure);
    expect(await departments()).toEqual([[organisationId(5), false]]);
    await call('reinstateOrganisation', operator(900), measure);
    expect(await departments()).toEqual([[organisationId(5), true]]);
    await decide('withdrawCapacity', 5);
    expect(await departments()).toEqual([[organisationId(5), false]]);
    await decide('grantCapacity', 5);
    await withdraw(await asked());
    expect((await list('listCityDepartments')).items).toMatchObject([{ active: true, asked: 1, withdrawn: 1 }]);
  });
});
