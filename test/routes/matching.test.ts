import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tellMatches } from '../../functions/clocks/tell-matches.ts';
import { pauseMandates } from '../../functions/projections/pause-mandates.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { matchIdOf } from '../../functions/store/match-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { MandateView, MatchView } from '../../shared/contracts/matching-views.ts';
import { NeedView } from '../../shared/contracts/need-views.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { coordinator, operator, representative, stranger } from '../builders/actor.ts';
import { active } from '../builders/cluster.ts';
import { clusterId, dayAfter, firstDay, innOf, organisationId, projectId } from '../builders/ids.ts';
import { terms } from '../builders/mandate.ts';
import { investment } from '../builders/need.ts';
import { participant } from '../builders/organisation.ts';
import { running } from '../builders/project.ts';
import { fieldOf } from '../fakes/field-of.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { matchingWorld } from '../fakes/matching-world.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
let world: ReturnType<typeof matchingWorld>;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  world = matchingWorld(platform);
  const investors = [9, 10, 11].map((n) => participant(n, { capacities: ['investor', 'city-department'] }));
  await platform.given.participants(1, 8);
  await platform.given.organisations(...investors, participant(12));
  await platform.given.cluster(active(), confirmedMembers(8));
  const data = { clusterId: clusterId(), origin: 'opened', trl: 5 } as const;
  const change = { fact: { type: 'project-opened', data }, actor: 'system', at: firstDay } as const;
  await new ProjectStore(platform.main.table).save({ before: undefined, after: running(), ...change });
});

const lead = representative(2);
const investor = representative(9);
const ask = (name: Name, asked: Asked = {}) => platform.api.call(name, asked);
const ok = async (name: Name, asked: Asked) => {
  const answer = await ask(name, asked);
  expect(answer.status, answer.text).toBeLessThan(300);
  return answer.body;
};
const openNeed = async (more: object = {}) => {
  const rest = { region: '77', neededBy: '2027-06-30', words: 'Нужны средства на линию сборки лазеров.' };
  const body = { projectId: projectId(), visibility: 'anonymous', content: investment(), ...rest, ...more };
  return NeedView.parse(await ok('openNeed', { path: { clusterId: clusterId() }, by: lead, body }));
};
const openMandate = async (n = 9, more: object = {}) => {
  const body = { capacity: 'investor', terms: terms(more) };
  return MandateView.parse(
    await ok('openMandate', { path: { organisationId: organisationId(n) }, by: representative(n), body }),
  );
};
const Items = z.object({ items: z.array(MatchView), next: z.string().optional() });
const matchesOf = async (mandate: MandateView, by: Actor = investor) =>
  Items.parse(await ok('listMandateMatches', { path: { mandateId: mandate.id }, by })).items;
const only = async (mandate: MandateView): Promise<MatchView> => {
  const [match, ...others] = await matchesOf(mandate);
  if (match === undefined || others.length > 0) throw new Error(`${others.length + 1} matches`);
  return match;
};
const at = ({ id }: { readonly id: string }) => ({ path: { matchId: id } });
const answer = (name: 'agreeMatch' | 'declineMatch', match: MatchView, side: string, by: Actor, more: object = {}) =>
  ask(name, { ...at(match), by, body: { side, ...more } });
/** A need and a mandate that suit each other, proposed. */
async function proposed() {
  const need = await openNeed();
  const mandate = await openMandate();
  await world.work();
  return { need, mandate, match: await only(mandate) };
}

describe('a mandate', () => {
  it('is opened by an organisation with the capacity, once for one key, and read by its own people only', async () => {
    const asked = { path: { organisationId: organisationId(9) }, body: { capacity: 'investor', terms: terms() } };
    const first = await ask('openMandate', { ...asked, by: investor, key: 'mandate-1' });
    expect(first.status).toBe(201);
    expect((await ask('openMandate', { ...asked, by: investor, key: 'mandate-1' })).text).toBe(first.text);
    const { id } = MandateView.parse(first.body);
    for (const by of [lead, stranger(), operator()]) {
      expect((await ask('openMandate', { ...asked, by })).status).toBe(404);
      expect((await ask('readMandate', { path: { mandateId: id }, by })).status).toBe(404);
      expect((await ask('listMandates', { path: { organisationId: organisationId(9) }, by })).status).toBe(404);
      expect((await ask('listMandateMatches', { path: { mandateId: id }, by })).status).toBe(404);
    }
    const twelve = { ...asked, path: { organisationId: organisationId(12) }, by: representative(12) };
    expect((await ask('openMandate', twelve)).body).toMatchObject({ status: 409, code: 'no-capacity' });
    expect(await ok('listMandates', { path: { organisationId: organisationId(9) }, by: investor })).toMatchObject({
      items: [{ id, status: 'open' }],
    });
  });

  it('changes from the version that was seen, is paused, goes on, and is closed for good', async () => {
    const { id } = await openMandate();
    const path = { mandateId: id };
    const change = (sees: number) =>
      ask('changeMandate', { path, by: investor, sees, body: { terms: terms({ levels: { from: 1, to: 3 } }) } });
    expect((await change(1)).body).toMatchObject({ version: 2, terms: { levels: { from: 1 } } });
    expect((await change(1)).status).toBe(412);
    expect(await ok('pauseMandate', { path, by: investor })).toMatchObject({ status: 'paused' });
    expect((await ask('pauseMandate', { path, by: investor })).body).toMatchObject({ status: 409, state: 'paused' });
    expect(await ok('resumeMandate', { path, by: investor })).toMatchObject({ status: 'open' });
    expect(await ok('closeMandate', { path, by: investor })).toMatchObject({ status: 'closed' });
    expect((await change(5)).body).toMatchObject({ status: 409 });
    for (const name of ['pauseMandate', 'resumeMandate', 'closeMandate'] as const)
      expect((await ask(name, { path, by: lead })).status).toBe(404);
  });

  it('is paused when its organisation loses the capacity, and does not go on without it', async () => {
    const mandate = await openMandate();
    const without = participant(9);
    for (const _ of [1, 2]) await pauseMandates(without, world.deps);
    const path = { mandateId: mandate.id };
    expect(await ok('readMandate', { path, by: investor })).toMatchObject({ status: 'paused', version: 2 });
    await platform.main.table.update({
      update: { pk: `ORG#${organisationId(9)}`, sk: 'ORG' },
      set: 'SET capacities = :none',
      values: { ':none': [] },
    });
    expect((await ask('resumeMandate', { path, by: investor })).body).toMatchObject({ code: 'no-capacity' });
  });
});

describe('the matching', () => {
  it('brings together what suits, from whichever side it begins, once, however often and late it is told', async () => {
    const { need, mandate, match } = await proposed();
    expect(match).toMatchObject({ side: 'mandate', status: 'proposed', version: 1, fit: { any: expect.any(Array) } });
    const second = await openNeed();
    await world.work();
    expect(await matchesOf(mandate)).toHaveLength(2);
    for (const _ of [1, 2]) await world.again();
    const all = await matchesOf(mandate);
    expect(all.map(({ id }) => id).toSorted()).toEqual(
      [need, second].map(({ id }) => matchIdOf(id, mandate.id)).toSorted(),
    );
    expect(all.map(({ version, status }) => [version, status])).toEqual([
      [1, 'proposed'],
      [1, 'proposed'],
    ]);
  });

  it('leaves apart another kind, another stage, a paused mandate, and who would meet itself', async () => {
    await openNeed();
    const apart = [
      await openMandate(9, { kinds: ['competence'] }),
      await openMandate(9, { levels: { from: 8, to: 9 } }),
      await openMandate(10),
    ];
    await ok('pauseMandate', { path: { mandateId: apart[2]?.id ?? '' }, by: representative(10) });
    await platform.main.table.update({
      update: { pk: `ORG#${organisationId(2)}`, sk: 'ORG' },
      set: 'SET capacities = :all',
      values: { ':all': ['investor'] },
    });
    const own = await openMandate(2);
    await world.work();
    for (const [index, mandate] of apart.entries())
      expect(await matchesOf(mandate, representative(index === 2 ? 10 : 9))).toEqual([]);
    expect(await matchesOf(own, lead)).toEqual([]);
  });

  it('proposes no more than twenty for one need, the best ones; a no makes room for the next', async () => {
    for (let n = 0; n < 19; n++) await openMandate(n % 2 === 0 ? 9 : 10);
    const best = await openMandate(11, { regions: ['77'], sections: ['C'] });
    const [weak, weaker] = [await openMandate(11, { regions: ['16'] }), await openMandate(11, { regions: ['16'] })];
    const need = await openNeed();
    await world.work();
    const path = { needId: need.id };
    const listed = async () =>
      Items.parse(await ok('listNeedMatches', { path, by: coordinator(), query: { limit: '50' } })).items;
    const found = await listed();
    expect(found).toHaveLength(20);
    expect(found[0]).toMatchObject({ id: matchIdOf(need.id, best.id), fit: { score: 86 } });
    const left = [weak, weaker].map(({ id }) => matchIdOf(need.id, id));
    expect(found.some(({ id }) => left.includes(id))).toBe(false);
    const last = found.at(-1);
    if (last === undefined) throw new Error('nothing was found');
    expect((await answer('declineMatch', last, 'need', lead, { reason: 'other' })).status).toBe(200);
    await openMandate(11, { regions: ['77'] });
    await world.work();
    expect((await listed()).filter(({ status }) => status === 'proposed')).toHaveLength(20);
  }, 60_000);

  it('ends with the need or the mandate, and follows what changes: who agreed to something else has not agreed', async () => {
    const { need, mandate, match } = await proposed();
    expect((await answer('agreeMatch', match, 'mandate', investor)).body).toMatchObject({ status: 'agreed-by-us' });
    const content = investment(600_000_000, 900_000_000);
    await ok('changeNeed', { path: { needId: need.id }, by: lead, sees: 1, body: { content } });
    await world.work();
    expect(await only(mandate)).toMatchObject({
      status: 'proposed',
      version: 3,
      need: { roubles: { from: '500m-2b' } },
    });
    await ok('meetNeed', { path: { needId: need.id }, by: lead });
    await world.work();
    await world.again();
    expect(await only(mandate)).toMatchObject({
      status: 'expired',
      ended: 'need-ended',
      version: 4,
      allowedActions: [],
    });
  });

  it('ends what nobody answered after thirty days', async () => {
    const { mandate, match } = await proposed();
    await answer('agreeMatch', match, 'need', lead);
    const { table } = platform.main;
    const clock = { clocks: new ClockStore(table), matches: world.stores.matches, log: () => undefined };
    for (const day of [29, 31, 31]) await tellMatches({ ...clock, now: () => dayAfter(day) });
    await world.work();
    expect(await only(mandate)).toMatchObject({ status: 'expired', ended: 'time', version: 3 });
    expect(world.told.filter(({ text }) => text.includes('"expired"')).map(({ to }) => to)).toEqual([
      organisationId(2),
      'coordinator',
    ]);
  });
});

describe('two that do not know each other', () => {
  /** Whatever leads to the need's side, and to the mandate's. */
  const ofCluster = [
    clusterId(),
    projectId(),
    organisationId(1),
    organisationId(2),
    innOf(1),
    innOf(2),
    'Волоконный',
    'Пример 1»',
    'Пример 2»',
    'сборки',
    active().title,
  ];
  const ofOwner = [organisationId(9), innOf(9), 'Пример 9»', 'Приборостроение'];

  it('read, are told, and can decode nothing that leads to the other, until both agreed', async () => {
    const { need, mandate, match } = await proposed();
    const hidden = { mandate: [...ofCluster, need.id], need: [...ofOwner, mandate.id] };
    const texts = { mandate: new Array<string>(), need: new Array<string>() };
    const looks = async () => {
      texts.mandate.push(JSON.stringify(await ok('readMatch', { ...at(match), by: investor })));
      texts.need.push(JSON.stringify(await ok('readMatch', { ...at(match), by: coordinator() })));
      const path = { mandateId: mandate.id };
      const page = Items.parse(await ok('listMandateMatches', { path, by: investor, query: { limit: '1' } }));
      const cursor = Buffer.from((page.next ?? '').split('.')[0] ?? '', 'base64url').toString();
      texts.mandate.push(JSON.stringify(page.items), cursor);
      for (const [name, params] of [
        ['listClusterMatches', { clusterId: clusterId() }],
        ['listNeedMatches', { needId: need.id }],
      ] as const)
        texts.need.push(JSON.stringify(await ok(name, { path: params, by: coordinator() })));
    };
    await looks();
    texts.mandate.push((await answer('agreeMatch', match, 'mandate', investor)).text);
    await world.work();
    await looks();
    for (const { to, text } of world.told) (to === organisationId(9) ? texts.mandate : texts.need).push(text);
    expect(texts.mandate.length + texts.need.length).toBeGreaterThan(12);
    for (const side of ['mandate', 'need'] as const)
      for (const text of texts[side]) for (const secret of hidden[side]) expect(text).not.toContain(secret);
  });

  it('learn who they are and how to get in touch when both agreed, in the same second or one after the other', async () => {
    const { match } = await proposed();
    const both = await Promise.all([
      answer('agreeMatch', match, 'mandate', investor),
      answer('agreeMatch', match, 'need', lead),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    for (const by of [investor, lead, coordinator()])
      expect(await ok('readMatch', { ...at(match), by })).toMatchObject({
        status: 'matched',
        version: 3,
        matched: {
          clusterId: clusterId(),
          projectTitle: 'Волоконный лазер',
          coordinator: { organisationId: organisationId(1), path: `/public/organisations/${organisationId(1)}` },
          counterpart: { organisationId: organisationId(9), name: expect.stringContaining('9') },
        },
      });
    await world.work();
    const made = world.told.filter(({ kind }) => kind.endsWith('-made')).map(({ to }) => to);
    expect(made.toSorted()).toEqual([organisationId(2), organisationId(9), 'coordinator'].toSorted());
  });

  it('answer for their own side only; to everybody else the match does not exist', async () => {
    const { match } = await proposed();
    for (const by of [stranger(), operator(), representative(3), representative(10)]) {
      expect((await ask('readMatch', { ...at(match), by })).status).toBe(404);
      for (const side of ['need', 'mandate']) {
        expect((await answer('agreeMatch', match, side, by)).status).toBe(404);
        expect((await answer('declineMatch', match, side, by, { reason: 'other' })).status).toBe(404);
      }
    }
    expect((await answer('agreeMatch', match, 'need', investor)).status).toBe(404);
    expect((await answer('agreeMatch', match, 'mandate', lead)).status).toBe(404);
    expect(
      (await ask('listNeedMatches', { path: { needId: (await openNeed()).id }, by: representative(3) })).status,
    ).toBe(404);
    expect((await ask('listClusterMatches', { path: { clusterId: clusterId() }, by: lead })).status).toBe(404);
    await answer('agreeMatch', match, 'need', lead);
    expect((await answer('agreeMatch', match, 'need', lead)).body).toMatchObject({ status: 409, state: 'agreed' });
  });

  it('say no with a reason that reaches the coordinator without a name, and are not brought together again', async () => {
    const { mandate, match } = await proposed();
    const no = { reason: 'too-early', words: 'Нужен опытный образец.' };
    const revealing = { ...no, words: 'Пишите нам: fond@example.org' };
    expect((await answer('declineMatch', match, 'mandate', investor, revealing)).body).toMatchObject({
      status: 422,
      code: 'reveals-who',
    });
    expect((await answer('declineMatch', match, 'mandate', investor, no)).body).toMatchObject({
      declined: { by: 'us' },
    });
    const seen = await ok('readMatch', { ...at(match), by: coordinator() });
    expect(seen).toMatchObject({ declined: { by: 'them', reason: 'too-early', words: 'Нужен опытный образец.' } });
    world.told.length = 0;
    await world.work();
    expect(world.told.map(({ to, kind }) => [to, kind])).toEqual([
      [organisationId(2), 'need-match'],
      ['coordinator', 'need-match'],
    ]);
    for (const text of [JSON.stringify(seen), ...world.told.map((one) => one.text)])
      for (const secret of ofOwner) expect(text).not.toContain(secret);
    expect((await answer('agreeMatch', match, 'need', lead)).status).toBe(409);
    await world.again();
    expect(await only(mandate)).toMatchObject({ status: 'declined' });
  });
});

describe('showInterest', () => {
  const interest = (mandate: MandateView, cardId: string, by = investor, key?: string) =>
    ask('showInterest', {
      path: { mandateId: mandate.id },
      by,
      body: { cardId },
      ...(key === undefined ? {} : { key }),
    });

  it('asks by the card of the public list, also where the terms do not fit; its people see a card and answer', async () => {
    const need = await openNeed();
    const mandate = await openMandate(9, { levels: { from: 9, to: 9 } });
    const first = await interest(mandate, need.cardId, investor, 'interest-1');
    expect(first.body).toMatchObject({ side: 'mandate', status: 'agreed-by-us', fit: { misses: ['stage'] } });
    for (const secret of [...ofCluster(), need.id]) expect(first.text).not.toContain(secret);
    expect((await interest(mandate, need.cardId, investor, 'interest-1')).text).toBe(first.text);
    expect((await interest(mandate, need.cardId)).body).toMatchObject({
      status: 409,
      code: 'already-matched',
      matchId: fieldOf(first.body, 'id'),
    });
    await world.work();
    expect(world.told.map(({ to }) => to)).toEqual([organisationId(2), 'coordinator']);
    const match = await only(mandate);
    expect((await answer('agreeMatch', match, 'need', lead)).body).toMatchObject({ status: 'matched' });
  });
  const ofCluster = () => [clusterId(), projectId(), organisationId(2), 'Волоконный'];

  it('404 for others, a card that is none or on no list any more; 409 for a mandate that is paused', async () => {
    const need = await openNeed();
    const mandate = await openMandate();
    expect((await interest(mandate, need.cardId, lead)).status).toBe(404);
    expect((await interest(mandate, clusterId())).status).toBe(404);
    await ok('pauseMandate', { path: { mandateId: mandate.id }, by: investor });
    expect((await interest(mandate, need.cardId)).body).toMatchObject({ status: 409, state: 'paused' });
    await ok('resumeMandate', { path: { mandateId: mandate.id }, by: investor });
    await ok('withdrawNeed', { path: { needId: need.id }, by: lead });
    expect((await interest(mandate, need.cardId)).status).toBe(404);
  });
});
