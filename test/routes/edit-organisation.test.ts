import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, innOf, organisationId } from '../builders/ids.ts';
import { ended, founder } from '../builders/member.ts';
import { checkingOrganisation, participant } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.organisations(participant(1), participant(2), checkingOrganisation(3));
});

const path = { organisationId: organisationId(2) };
const by = representative(2);
const body = { openToInvitations: false };
const edit = (more: object = {}) => platform.api.call('editOrganisation', { by, path, body, sees: 2, ...more });

describe('editOrganisation', () => {
  it('200: closes the organisation, and writes nothing when it is closed already', async () => {
    expect((await platform.api.call('readOrganisation', { by, path })).body).toMatchObject({
      openToInvitations: true,
      allowedActions: expect.arrayContaining(['editOrganisation']),
    });
    const closed = { status: 200, body: { openToInvitations: false, version: 3 } };
    expect(await edit()).toMatchObject(closed);
    expect(await edit({ sees: 3 })).toMatchObject(closed);
    expect(await edit({ sees: 3, body: { openToInvitations: true } })).toMatchObject({
      status: 200,
      body: { openToInvitations: true, version: 4 },
    });
  });

  it('404 for others, 412 for what changed, 428 without a version, 409 before it takes part, 400 without a wish', async () => {
    expect((await edit({ by: representative(1) })).status).toBe(404);
    expect((await edit({ sees: 1 })).body).toMatchObject({ status: 412, code: 'stale-version' });
    expect((await platform.api.call('editOrganisation', { by, path, body })).body).toMatchObject({ status: 428 });
    const checked = { by: representative(3), path: { organisationId: organisationId(3) }, sees: 1 };
    expect((await edit(checked)).body).toMatchObject({ status: 409, code: 'wrong-status' });
    expect((await edit({ body: {} })).body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('of two at once lets one through', async () => {
    const answers = await Promise.all([edit(), edit()]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect([200, 409, 412]).toContain(statuses[1]);
    const [after] = await new OrganisationStore(platform.main.table).loadMany([organisationId(2)]);
    expect(after).toMatchObject({ version: 3, openToInvitations: false });
  });
});

describe('a closed organisation', () => {
  const cluster = { clusterId: clusterId() };
  beforeEach(async () => {
    await platform.given.cluster(gathering(), [founder(), ended(2, { status: 'declined' })]);
    expect((await edit()).status).toBe(200);
  });

  it('gets no invitation by its INN, and the row says why', async () => {
    const invitation = { by: coordinator(), path: cluster, body: { invitees: [{ inn: innOf(2) }] } };
    expect(await platform.api.call('inviteOrganisations', invitation)).toMatchObject({
      status: 200,
      body: { rows: [{ inn: innOf(2), result: 'closed-to-invitations' }] },
    });
  });

  it('gets none again either', async () => {
    const again = { by: coordinator(), path: { ...cluster, organisationId: organisationId(2) }, body: {} };
    expect((await platform.api.call('resendInvitation', again)).body).toMatchObject({
      status: 409,
      code: 'closed-to-invitations',
    });
  });
});
