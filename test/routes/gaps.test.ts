import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readGaps } from '../../shared/contracts/gaps.ts';
import { coordinator, representative, stranger } from '../builders/actor.ts';
import { gathering, withdrawn } from '../builders/cluster.ts';
import { clusterId, innOf, organisationId } from '../builders/ids.ts';
import { participant } from '../builders/organisation.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
    const change = {
      before: undefined,
      after: participant(n),
      fact,
      actor: 'system',
      releases: [],
      at: new Date(),
    } as const;
    const more = { claims: [innOf(n)], representative: participant(n).appliedBy };
    expect(await new OrganisationStore(platform.main.table).save({ ...change, ...more })).toMatchObject({ ok: true });
  }
  await platform.given.cluster(gathering(), [founder(), confirmed(2), invited(3)]);
  await platform.api.directory.refresh();
});
const path = { clusterId: clusterId() };

describe('GET /clusters/{clusterId}/gaps', () => {
  it('tells the coordinator what is missing and whom to invite, ready for the invitation', async () => {
    const { status, body } = await platform.api.call('readGaps', { path, by: coordinator() });
    expect(status).toBe(200);
    expect(body).toMatchObject({ counts: 2, missing: 28, waiting: 1 });
    const { candidates } = readGaps.output.parse(body);
    expect(candidates.map(({ organisationId: id }) => id).toSorted()).toEqual([4, 5, 6].map(organisationId));
    const row = candidates[0]?.inviteWith;
    expect(row?.role).toBe('participant');
    expect([4, 5, 6].map(innOf)).toContain(row?.inn);
    const invitation = { invitees: [row] };
    expect(
      (await platform.api.call('inviteOrganisations', { path, by: coordinator(), body: invitation, sees: 1 })).status,
    ).toBeLessThan(300);
  });

  it('names nobody who closed the door, even before the directory knows', async () => {
    const named = async () => {
      const { body } = await platform.api.call('readGaps', { path, by: coordinator() });
      return readGaps.output.parse(body).candidates.map(({ organisationId: id }) => id);
    };
    expect(await named()).toContain(organisationId(5));
    const closing = { path: { organisationId: organisationId(5) }, by: representative(5), sees: 2 };
    const answer = await platform.api.call('editOrganisation', { ...closing, body: { openToInvitations: false } });
    expect(answer.status).toBe(200);
    expect((await named()).toSorted()).toEqual([4, 6].map(organisationId));
    await platform.api.directory.refresh();
    expect((await named()).toSorted()).toEqual([4, 6].map(organisationId));
  });

  it('is open to members, and to nobody outside', async () => {
    expect((await platform.api.call('readGaps', { path, by: representative(2) })).status).toBe(200);
    expect((await platform.api.call('readGaps', { path, by: stranger() })).status).toBeGreaterThanOrEqual(403);
  });

  it('makes no sense for a cluster that has ended', async () => {
    await platform.given.cluster(withdrawn({ id: clusterId(2) }), [founder()]);
    const answer = await platform.api.call('readGaps', { path: { clusterId: clusterId(2) }, by: coordinator() });
    expect(answer).toMatchObject({ status: 409, body: { code: 'wrong-status' } });
  });
});
