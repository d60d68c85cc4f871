import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { operator, representative } from '../builders/actor.ts';
import { organisationId } from '../builders/ids.ts';
import { unclearOrganisation } from '../builders/organisation.ts';
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

const clerk = { by: operator(900) };

describe('grantCapacity and withdrawCapacity', () => {
  const stands = { path: { organisationId: organisationId(7) } };
  const about = { ...stands, body: { capacity: 'investor', reason: 'В реестре инвесторов' } };
  const grant = (more: object = clerk) => platform.api.call('grantCapacity', { ...about, ...more });
  const withdraw = (more: object = clerk) => platform.api.call('withdrawCapacity', { ...about, ...more });

  it('403 for their own, 404 for none, 409 for who does not take part', async () => {
    expect((await grant()).status).toBe(404);
    await platform.given.organisations(unclearOrganisation(7));
    for (const decide of [grant, withdraw])
      expect((await decide()).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'unclear' });
    await platform.given.participants(8, 8);
    await platform.given.operator(8);
    const own = { by: representative(8), path: { organisationId: organisationId(8) } };
    for (const decide of [grant, withdraw])
      expect((await decide(own)).body).toMatchObject({ status: 403, code: 'conflict-of-interest' });
  });

  it('everybody sees it, its people and operators see why, and once is enough', async () => {
    await platform.given.participants(7, 7);
    const granted = await grant();
    expect(granted.body).toMatchObject({ version: 3, capacities: ['investor'] });
    expect((await grant()).body).toEqual(granted.body);
    expect((await platform.api.call('readPublicOrganisation', stands)).body).toMatchObject({
      capacities: ['investor'],
    });
    const { body, text } = await platform.api.call('readOrganisation', { by: representative(7), ...stands });
    expect(body).toMatchObject({ capacityDecisions: [{ granted: true, reason: 'В реестре инвесторов' }] });
    expect(text).not.toContain('person-900');
    expect((await withdraw()).body).toMatchObject({
      version: 4,
      capacities: [],
      allowedActions: ['suspendOrganisation', 'grantCapacity', 'excludeOrganisation', 'offerReassignment'],
    });
  });
});
