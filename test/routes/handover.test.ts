import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { peopleOf } from '../../functions/notify/people-of.ts';
import { RecipientsStore } from '../../functions/store/recipients-store.ts';
import { operator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, dayAfter, organisationId, personId } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
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
  await platform.given.organisations(participant(1));
});

const path = { organisationId: organisationId(1) };
const [predecessor, successor, clerk] = [representative(1), { personId: personId(50) }, operator(900)];
const tokenOf = (body: unknown): string =>
  z
    .object({ path: z.string().regex(/^\/handover#[\w-]{43}$/) })
    .parse(body)
    .path.slice('/handover#'.length);
const offer = async () => tokenOf((await platform.api.call('offerHandover', { by: predecessor, path, sees: 2 })).body);
const reassign = async () =>
  tokenOf((await platform.api.call('offerReassignment', { by: clerk, path, body: { reason: 'Уволился' } })).body);
const take = (token: string, by = successor, key?: string) =>
  platform.api.call('takeOver', { by, body: { token, agreed: true }, ...(key === undefined ? {} : { key }) });
const actsFor = async (person: number) => (await platform.api.deps.access.actor(personId(person))).organisations;

describe('offerHandover, previewHandover and takeOver', () => {
  it('404 for others and for a token that nobody made, 412 for what changed, 400 without the consent', async () => {
    const others = await platform.api.call('offerHandover', { by: representative(3), path, sees: 2 });
    expect(others).toMatchObject({ status: 404 });
    expect(await platform.api.call('offerHandover', { by: predecessor, path, sees: 1 })).toMatchObject({ status: 412 });
    const token = 'x'.repeat(43);
    expect(await take(token)).toMatchObject({ status: 404 });
    const preview = await platform.api.call('previewHandover', { by: successor, body: { token } });
    expect(preview).toMatchObject({ status: 404 });
    const careless = { by: successor, body: { token, agreed: false } };
    expect(await platform.api.call('takeOver', careless)).toMatchObject({ status: 400 });
  });

  it('200: the successor acts for the organisation and its clusters from then on, and nobody else', async () => {
    await platform.given.cluster(gathering({ id: clusterId(1) }), [founder()]);
    const token = await offer();
    const preview = await platform.api.call('previewHandover', { by: successor, body: { token } });
    expect(preview.body).toMatchObject({ organisationId: organisationId(1), as: 'representative' });
    expect((await platform.api.call('readOrganisation', { by: predecessor, path })).body).toMatchObject({
      handover: { as: 'representative' },
      allowedActions: expect.arrayContaining(['offerHandover', 'revokeHandover']),
    });
    expect(await take(token, predecessor)).toMatchObject({ status: 409, body: { code: 'own-handover' } });

    const taken = await take(token, successor, 'one-and-the-same');
    expect(taken.body).toMatchObject({ version: 4, allowedActions: expect.arrayContaining(['openCluster']) });
    expect((await take(token, successor, 'one-and-the-same')).body).toEqual(taken.body);
    expect(await take(token, { personId: personId(51) })).toMatchObject({ status: 404 });
    expect([await actsFor(50), await actsFor(1)]).toEqual([[organisationId(1)], []]);

    const ledger = (by: typeof successor) =>
      platform.api.call('readLedger', { by, path: { clusterId: clusterId(1) } }).then(({ status }) => status);
    expect([await ledger(successor), await ledger(predecessor)]).toEqual([200, 404]);
    const recipients = new RecipientsStore(platform.main.table);
    const type = 'representation-handed-over';
    const last = await recipients.event({ aggregate: 'organisation', aggregateId: organisationId(1), seq: 4, type });
    expect(last).toMatchObject({ type, actor: personId(50), data: { from: [personId(1)] } });
    expect(await peopleOf({ to: 'coordinator', clusterId: clusterId(1) }, last, { recipients })).toEqual([
      personId(50),
    ]);
  });

  it('one of two who use the link at once takes over', async () => {
    const token = await offer();
    const answers = await Promise.all([
      take(token, { personId: personId(50) }),
      take(token, { personId: personId(51) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect([...(await actsFor(50)), ...(await actsFor(51))]).toEqual([organisationId(1)]);
  });

  it('a link ends with its time, with another one, and when it is taken back', async () => {
    const first = await offer();
    const second = tokenOf((await platform.api.call('offerHandover', { by: predecessor, path, sees: 3 })).body);
    expect(await take(first)).toMatchObject({ status: 404 });
    platform.api.now = dayAfter(8);
    expect(await take(second)).toMatchObject({ status: 409, body: { code: 'handover-expired' } });
    const revoked = await platform.api.call('revokeHandover', { by: predecessor, path });
    expect(revoked.body).not.toHaveProperty('handover');
    expect(await take(second)).toMatchObject({ status: 404 });
    expect(await platform.api.call('revokeHandover', { by: predecessor, path })).toMatchObject({ status: 409 });
  });

  it('who was replaced can be made the representative again', async () => {
    await take(await offer());
    const back = await platform.api.call('offerHandover', { by: successor, path, sees: 4 });
    expect(await take(tokenOf(back.body), predecessor)).toMatchObject({ status: 200 });
    expect([await actsFor(1), await actsFor(50)]).toEqual([[organisationId(1)], []]);
  });
});

describe('offerReassignment and revokeReassignment', () => {
  it('403 for whoever represents the organisation; 409 when there is nothing to take back', async () => {
    await platform.given.operator(1);
    const own = { by: predecessor, path, body: { reason: 'Уволился' } };
    expect(await platform.api.call('offerReassignment', own)).toMatchObject({ status: 403 });
    expect(await platform.api.call('revokeReassignment', { by: clerk, path })).toMatchObject({ status: 409 });
  });

  it('200: replaces whoever is gone, who can neither end the link nor make another', async () => {
    const token = await reassign();
    const again = await platform.api.call('offerHandover', { by: predecessor, path, sees: 3 });
    expect(again).toMatchObject({ status: 409, body: { code: 'reassignment-open' } });
    expect(await platform.api.call('revokeHandover', { by: predecessor, path })).toMatchObject({ status: 409 });
    expect(await take(token)).toMatchObject({ status: 200 });
    expect([await actsFor(50), await actsFor(1)]).toEqual([[organisationId(1)], []]);
  });

  it('200: is taken back by an operator', async () => {
    const token = await reassign();
    const { body } = await platform.api.call('revokeReassignment', { by: clerk, path });
    expect(body).toMatchObject({ allowedActions: expect.arrayContaining(['offerReassignment']) });
    expect(await take(token)).toMatchObject({ status: 404 });
  });
});
