import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordinator, representative } from '../builders/actor.ts';
import { atRisk, gathering } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId } from '../builders/ids.ts';
import { confirmed, founder, invited, requested } from '../builders/member.ts';
import { checkingOrganisation } from '../builders/organisation.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import type { Name } from '../fakes/api-world.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 3);
});

const counts = { participants: 1, partners: 0, invited: 0, requested: 0 };
const contribution = { kind: 'software', text: 'САПР микросхем' };
/** A step of organisation 2's membership. */
const step = (name: Name, by = representative(2), body: object = {}) =>
  platform.api.call(name, { by, body, path: { clusterId: clusterId(), organisationId: organisationId(2) } });
const head = async () =>
  (await platform.api.call('readCluster', { by: coordinator(), path: { clusterId: clusterId() } })).body;

describe('acceptInvitation', () => {
  const accept = (by = representative(2), body: object = { contribution }) => step('acceptInvitation', by, body);

  it('400 without what the organisation brings', async () => {
    await platform.given.cluster(gathering({ counts: { ...counts, invited: 1 } }), [founder(), invited(2)]);
    for (const body of [
      {},
      { contribution: { kind: 'gold', text: 'Слиток' } },
      { contribution: { kind: 'other', text: '\u200B' } },
    ])
      expect((await accept(representative(2), body)).body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('404 for others, the coordinator included', async () => {
    await platform.given.cluster(gathering({ counts: { ...counts, invited: 1 } }), [founder(), invited(2)]);
    for (const by of [coordinator(), representative(3)]) expect((await accept(by)).status).toBe(404);
  });

  it('409 when it expired, was declined, is accepted, or the cluster ended', async () => {
    await platform.given.cluster(gathering({ counts: { ...counts, invited: 1 } }), [founder(), invited(2)]);
    platform.api.now = dayAfter(30);
    expect((await accept()).body).toMatchObject({ status: 409, code: 'invitation-expired' });
    platform.api.now = dayAfter(29);
    expect((await accept()).status).toBe(200);
    expect((await accept()).body).toMatchObject({ status: 409, code: 'already-member' });
  });

  it('200: a member with an own page from then on', async () => {
    await platform.given.cluster(gathering({ counts: { ...counts, invited: 1 } }), [founder(), invited(2)]);
    expect((await accept()).body).toMatchObject({
      status: 'confirmed',
      contribution,
      version: 6,
      allowedActions: ['leaveCluster'],
    });
    expect(await head()).toMatchObject({ counts: { ...counts, participants: 2 } });
    const page = { by: representative(2), path: { clusterId: clusterId() } };
    expect((await platform.api.call('readLedger', page)).body).toMatchObject({ summary: { counts: 2 } });
  });

  it('200 for the thirtieth, and the cluster recovers', async () => {
    await platform.given.organisations(checkingOrganisation(40));
    const short = atRisk({ counts: { participants: 29, partners: 0, invited: 1, requested: 0 } });
    await platform.given.cluster(short, [...confirmedMembers(30).filter((_, index) => index !== 1), invited(2)]);
    expect((await accept()).status).toBe(200);
    expect(await head()).toMatchObject({ status: 'active', counts: { participants: 30 } });
  });
});

describe('the other steps of a membership', () => {
  const waiting = (status: 'invited' | 'requested') => gathering({ counts: { ...counts, [status]: 1 } });
  const because = { reason: 'Потому что так' };

  it('declineInvitation: 404 for others, 200 once, then 409', async () => {
    await platform.given.cluster(waiting('invited'), [founder(), invited(2)]);
    expect((await step('declineInvitation', coordinator(), because)).status).toBe(404);
    expect((await step('declineInvitation', representative(2), because)).body).toMatchObject({
      status: 'declined',
      ...because,
    });
    expect((await step('declineInvitation')).body).toMatchObject({ status: 409, state: 'declined' });
  });

  it('revokeInvitation: 404 for the invited, 200 once, then 409', async () => {
    await platform.given.cluster(waiting('invited'), [founder(), invited(2)]);
    expect((await step('revokeInvitation')).status).toBe(404);
    expect((await step('revokeInvitation', coordinator())).body).toMatchObject({
      status: 'revoked',
      allowedActions: ['resendInvitation'],
    });
    expect((await step('revokeInvitation', coordinator())).body).toMatchObject({ status: 409, state: 'revoked' });
  });

  it('resendInvitation: 404 for the invited, 409 for a member, 429 beyond the day, 200 with a new term', async () => {
    const tired = { day: '2026-11-09', count: 199 };
    await platform.given.cluster(gathering({ counts: { ...counts, invited: 1 }, invitedToday: tired }), [
      founder(),
      invited(2),
      confirmed(3),
    ]);
    expect((await step('resendInvitation')).status).toBe(404);
    const member = { clusterId: clusterId(), organisationId: organisationId(3) };
    const twice = await platform.api.call('resendInvitation', { by: coordinator(), path: member, body: {} });
    expect(twice.body).toMatchObject({ status: 409, code: 'already-member' });
    expect((await step('resendInvitation', coordinator(), { message: 'Ещё раз' })).body).toMatchObject({
      message: 'Ещё раз',
    });
    expect((await step('resendInvitation', coordinator())).body).toMatchObject({ status: 429, code: 'quota-exceeded' });
  });

  it('requestToJoin: 404 for others and when it is closed, 409 when asked already, 200', async () => {
    await platform.given.cluster(gathering());
    await platform.given.cluster(gathering({ id: clusterId(2), openToRequests: false }));
    const body = { contribution, message: 'Хотим к вам' };
    expect((await step('requestToJoin', representative(3), body)).status).toBe(404);
    expect((await step('requestToJoin', representative(2), body)).body).toMatchObject({
      status: 'requested',
      allowedActions: ['withdrawRequest'],
    });
    expect((await step('requestToJoin', representative(2), body)).body).toMatchObject({
      status: 409,
      state: 'requested',
    });
    const closed = { clusterId: clusterId(2), organisationId: organisationId(2) };
    const refused = await platform.api.call('requestToJoin', { by: representative(2), path: closed, body });
    expect(refused.status).toBe(404);
  });

  it('approveRequest: 404 for others, 409 without a request, 200', async () => {
    await platform.given.cluster(waiting('requested'), [founder(), requested(2)]);
    expect((await step('approveRequest')).status).toBe(404);
    expect((await step('approveRequest', coordinator())).body).toMatchObject({
      status: 'confirmed',
      allowedActions: ['removeMember'],
    });
    expect((await step('approveRequest', coordinator())).body).toMatchObject({ status: 409, state: 'confirmed' });
  });

  it('refuseRequest: 400 without a reason, 404 for others, 200 once', async () => {
    await platform.given.cluster(waiting('requested'), [founder(), requested(2)]);
    expect((await step('refuseRequest', coordinator())).status).toBe(400);
    expect((await step('refuseRequest', representative(2), because)).status).toBe(404);
    expect((await step('refuseRequest', coordinator(), because)).body).toMatchObject({ status: 'refused', ...because });
    expect((await step('refuseRequest', coordinator(), because)).status).toBe(409);
  });

  it('withdrawRequest: 404 for the coordinator, 200 once', async () => {
    await platform.given.cluster(waiting('requested'), [founder(), requested(2)]);
    expect((await step('withdrawRequest', coordinator())).status).toBe(404);
    expect((await step('withdrawRequest')).body).toMatchObject({ status: 'withdrawn' });
    expect((await step('withdrawRequest')).status).toBe(409);
  });

  it('leaveCluster and removeMember: 404 for others, 409 for the founder, 200', async () => {
    const three = gathering({ counts: { ...counts, participants: 3 } });
    await platform.given.cluster(three, [founder(), confirmed(2), confirmed(3)]);
    expect((await step('leaveCluster', coordinator())).status).toBe(404);
    expect((await step('removeMember', representative(2), because)).status).toBe(404);
    const founding = { by: coordinator(), path: { clusterId: clusterId(), organisationId: organisationId(1) } };
    for (const name of ['leaveCluster', 'removeMember'] as const)
      expect((await platform.api.call(name, { ...founding, body: because })).body).toMatchObject({
        status: 409,
        code: 'founder-stays',
      });
    expect((await step('leaveCluster', representative(2), because)).body).toMatchObject({ status: 'left' });
    const other = { by: coordinator(), path: { clusterId: clusterId(), organisationId: organisationId(3) } };
    expect((await platform.api.call('removeMember', { ...other, body: because })).body).toMatchObject({
      status: 'removed',
    });
    expect(await head()).toMatchObject({ counts });
  });
});
