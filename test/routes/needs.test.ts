import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tellNeeds } from '../../functions/clocks/tell-needs.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { NeedStore } from '../../functions/store/need-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { exampleOf } from '../../shared/contracts/examples.ts';
import { NeedView } from '../../shared/contracts/need-views.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { active } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, projectId } from '../builders/ids.ts';
import { contents } from '../builders/need.ts';
import { running } from '../builders/project.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 9);
  await platform.given.cluster(active(), confirmedMembers(8));
  const data = { clusterId: clusterId(), origin: 'opened', trl: 5 } as const;
  const change = { fact: { type: 'project-opened', data }, actor: 'system', at: firstDay } as const;
  await new ProjectStore(platform.main.table).save({ before: undefined, after: running(), ...change });
});

const lead = { by: representative(2) };
const here = { path: { clusterId: clusterId() } };
const body = { ...exampleOf('openNeed'), projectId: projectId() };
const open = async (more: object = {}, asked: Asked = {}) => {
  const answer = await platform.api.call('openNeed', { ...here, ...lead, body: { ...body, ...more }, ...asked });
  expect(answer.status, answer.text).toBe(201);
  return NeedView.parse(answer.body);
};
const at = ({ id }: { readonly id: string }) => ({ path: { needId: id } });
const ask = (name: Name, asked: Asked = {}) => platform.api.call(name, asked);
const Items = z.object({ items: z.array(z.record(z.string(), z.unknown())), next: z.string().optional() });
const items = async (name: Name, asked: Asked = {}) => Items.parse((await ask(name, asked)).body).items;

describe('openNeed', () => {
  it('404 for members that do not lead, strangers, operators, and for a project of another cluster', async () => {
    for (const by of [representative(3), representative(9), operator()])
      expect((await ask('openNeed', { ...here, by, body })).status).toBe(404);
    const elsewhere = { ...body, projectId: projectId(9) };
    expect((await ask('openNeed', { ...here, ...lead, body: elsewhere })).status).toBe(404);
  });

  it('400 for a sum that runs backwards, roubles in kopecks, a field of another kind', async () => {
    for (const content of [
      { kind: 'investment', sum: { from: 5_000_000, to: 1_000_000 }, instruments: ['loan'] },
      { kind: 'investment', sum: { from: 100_000.5, to: 1_000_000 }, instruments: ['loan'] },
      { kind: 'permit-question', matter: 'land', days: 5 },
    ])
      expect((await ask('openNeed', { ...here, ...lead, body: { ...body, content } })).status).toBe(400);
  });

  it('201 once for one key', async () => {
    const first = await ask('openNeed', { ...here, ...lead, body, key: 'need-0001' });
    expect(first.body).toMatchObject({ status: 'open', visibility: 'anonymous', version: 1 });
    expect((await ask('openNeed', { ...here, ...lead, body, key: 'need-0001' })).text).toBe(first.text);
    expect(await items('listNeeds', { ...here, ...lead })).toHaveLength(1);
  });

  it('429 beyond fifty that are open in one cluster; one that ends makes room', async () => {
    const need = await open();
    const count = { pk: `QUOTA#needs-of-${clusterId()}#open`, sk: 'QUOTA', count: 50 };
    await platform.given.put([{ put: count }]);
    expect((await ask('openNeed', { ...here, ...lead, body })).body).toMatchObject({ code: 'quota-exceeded' });
    expect((await ask('withdrawNeed', { ...at(need), ...lead })).body).toMatchObject({ status: 'withdrawn' });
    await open();
  });
});

describe('public lists', () => {
  it('show named needs with everything and anonymous ones as cards; nothing in body or cursor leads back', async () => {
    const hidden = await open();
    const named = await open({ visibility: 'named', words: 'Ищем площадку для испытаний.' });
    const first = await ask('listPublicNeeds', { query: { limit: '1' } });
    const { next = '' } = Items.parse(first.body);
    const second = await ask('listPublicNeeds', { query: { limit: '1', cursor: next } });
    const [one, other] = [first, second].map(({ body: page }) => Items.parse(page).items[0]);
    const [named1, hidden1] = one?.['named'] === undefined ? [other, one] : [one, other];
    expect(named1).toMatchObject({ cardId: named.cardId, named: { projectId: projectId() } });
    expect(hidden1).toEqual({ cardId: hidden.cardId, openedIn: '2026-11', card: hidden.card });
    const position = Buffer.from(next.split('.')[0] ?? '', 'base64url').toString();
    for (const text of [JSON.stringify(hidden1), position])
      for (const secret of [hidden.id, clusterId(), projectId(), hidden.words, hidden.projectTitle, 'Волокон'])
        expect(text).not.toContain(secret);
  });

  it('of a cluster show its named needs only', async () => {
    await open();
    expect(await items('listPublicClusterNeeds', here)).toEqual([]);
    const named = await open({ visibility: 'named' });
    expect(await items('listPublicClusterNeeds', here)).toMatchObject([{ cardId: named.cardId }]);
  });

  it('are by kind and region, follow a change, and forget what has ended', async () => {
    for (const content of contents) await open({ content });
    expect(await items('listPublicNeeds', { query: { kind: 'pilot-site' } })).toHaveLength(1);
    expect(await items('listPublicNeeds', { query: { region: '77' } })).toHaveLength(contents.length);
    expect(await items('listPublicNeeds', { query: { region: '77', kind: 'competence' } })).toHaveLength(1);
    expect(await items('listPublicNeeds', { query: { region: '16' } })).toEqual([]);
    const need = await open();
    const moved = await ask('changeNeed', { ...at(need), ...lead, sees: 1, body: { region: '16' } });
    expect(moved.body).toMatchObject({ version: 2, region: '16' });
    expect(await items('listPublicNeeds', { query: { region: '16' } })).toHaveLength(1);
    expect((await ask('meetNeed', { ...at(need), by: coordinator() })).body).toMatchObject({ status: 'met' });
    expect(await items('listPublicNeeds', { query: { region: '16' } })).toEqual([]);
  });

  it('cost one request a page', async () => {
    await open();
    platform.main.requests.length = 0;
    await ask('listPublicNeeds', { query: { kind: 'investment' } });
    expect(platform.main.requests).toEqual(['Query']);
  });
});

describe('a need of a cluster', () => {
  it('is read by its members, changed by the lead and the coordinator, and does not exist for anybody else', async () => {
    const need = await open();
    expect((await ask('readNeed', { ...at(need), by: representative(3) })).body).toMatchObject({ allowedActions: [] });
    expect((await ask('readNeed', { ...at(need), by: coordinator() })).body).toMatchObject({ words: need.words });
    expect((await ask('listNeeds', { ...here, by: representative(9) })).status).toBe(404);
    for (const name of ['readNeed', 'renewNeed', 'meetNeed', 'withdrawNeed'] as const)
      expect((await ask(name, { ...at(need), by: representative(9) })).status, name).toBe(404);
    for (const name of ['renewNeed', 'meetNeed', 'withdrawNeed'] as const)
      expect((await ask(name, { ...at(need), by: representative(3) })).status, name).toBe(404);
  });

  it('412 for a change of what was changed meanwhile, 422 for another kind, 409 after its end', async () => {
    const need = await open();
    const change = (sees: number, more: object) =>
      ask('changeNeed', { ...at(need), ...lead, sees, body: more }).then(({ status }) => status);
    expect(await change(1, { words: 'Нужны станки и люди.' })).toBe(200);
    expect(await change(1, { words: 'Нужны станки и люди.' })).toBe(412);
    expect(await change(2, { content: contents[1] })).toBe(422);
    expect((await ask('renewNeed', { ...at(need), ...lead })).body).toMatchObject({ version: 3 });
    expect((await ask('meetNeed', { ...at(need), ...lead })).status).toBe(200);
    expect((await ask('meetNeed', { ...at(need), ...lead })).body).toMatchObject({ status: 409, state: 'met' });
  });

  it('is brought to mind and ends by the clock, however often that runs', async () => {
    const need = await open();
    const { table } = platform.main;
    const needs = new NeedStore(table);
    const tick = (day: number) =>
      tellNeeds({ needs, clocks: new ClockStore(table), now: () => dayAfter(day), log: () => undefined });
    await tick(100);
    for (const _ of [1, 2]) await tick(167);
    expect((await ask('readNeed', { ...at(need), ...lead })).body).toMatchObject({ status: 'open', version: 2 });
    for (const _ of [1, 2]) await tick(181);
    expect((await ask('readNeed', { ...at(need), ...lead })).body).toMatchObject({ status: 'expired', version: 3 });
    expect(await items('listPublicNeeds')).toEqual([]);
  });
});
