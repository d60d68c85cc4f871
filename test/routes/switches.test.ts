import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SwitchStore } from '../../functions/store/switch-store.ts';
import { operator, stranger } from '../builders/actor.ts';
import { fieldOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.operator(900);
});

const by = operator(900);
const person = stranger();
const turn = (name: string, on: boolean) => platform.api.call('turnSwitch', { by, path: { name }, body: { on } });
/** Functions remember a switch for ten seconds. */
const later = () => (platform.api.now = new Date(platform.api.now.getTime() + 11_000));
const apply = (value: string) =>
  platform.api.call('applyForParticipation', { by: person, body: { identifier: { kind: 'inn', value } } });

describe('turnSwitch and readSwitches', () => {
  it('403 for whoever is no operator, 409 for what is so already, 200 with who did it and when', async () => {
    expect((await platform.api.call('readSwitches', { by: person })).status).toBe(403);
    expect((await turn('register', true)).body).toMatchObject({ status: 409, state: 'on' });
    expect((await turn('register', false)).body).toMatchObject({
      switches: [
        { name: 'register', on: false, since: platform.api.now.toISOString(), by: 'person-900' },
        { name: 'changes', on: true },
        { name: 'sign-up', on: true },
      ],
    });
    const day = platform.api.now.toISOString().slice(0, 10);
    const { body } = await platform.api.call('listEventsOfDay', { by, query: { day } });
    expect(fieldOf(body, 'items')).toMatchObject([{ type: 'switched-off', data: { name: 'register' } }]);
  });

  it('of two who turn one switch at once one does', async () => {
    const answers = await Promise.all([turn('changes', false), turn('changes', false)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('while changes are switched off', () => {
  beforeEach(async () => {
    await turn('changes', false);
    later();
  });

  it('everybody can read, and whoever changes something is told in words; nothing is written', async () => {
    expect((await platform.api.call('readMe', { by: person })).status).toBe(200);
    const refused = await apply('7707083893');
    expect(refused.body).toMatchObject({ status: 503, code: 'read-only' });
    expect(fieldOf(refused.body, 'title')).toMatch(/только читать/);
    expect(fieldOf((await platform.api.call('readMe', { by: person })).body, 'organisations')).toEqual([]);
  });

  it('operators can still stop letters and turn the switch back, and then all goes on', async () => {
    expect((await platform.api.call('pauseDeliveries', { by })).status).toBe(200);
    expect((await turn('changes', true)).status).toBe(200);
    later();
    expect((await apply('7707083893')).status).toBe(202);
  });

  it('a repetition of what was done before gets its answer', async () => {
    await turn('changes', true);
    later();
    const asked = { by: person, key: 'apply-1', body: { identifier: { kind: 'inn', value: '7707083893' } } };
    const done = await platform.api.call('applyForParticipation', asked);
    await turn('changes', false);
    later();
    expect((await platform.api.call('applyForParticipation', asked)).text).toBe(done.text);
  });
});

describe('while new organisations are switched off', () => {
  it('nobody can apply, and everything else goes on', async () => {
    await turn('sign-up', false);
    later();
    expect((await apply('7707083893')).body).toMatchObject({ status: 503, code: 'sign-up-closed' });
    const settings = { by: person, body: { pace: { membership: 'daily' } } };
    expect((await platform.api.call('writeNotificationSettings', settings)).status).toBe(200);
    await turn('sign-up', true);
    later();
    expect((await apply('7707083893')).status).toBe(202);
  });
});

describe('a switch', () => {
  it('is looked up once in ten seconds, however many ask', async () => {
    let now = new Date('2026-11-09T08:00:00Z');
    const switches = new SwitchStore(platform.main.table, () => now);
    platform.main.requests.length = 0;
    for (let n = 0; n < 100; n += 1) expect(await switches.isOff('register')).toBe(false);
    expect(platform.main.requests).toHaveLength(1);
    now = new Date(now.getTime() + 10_000);
    expect(await switches.isOff('register')).toBe(false);
    expect(platform.main.requests).toHaveLength(2);
  });
});
