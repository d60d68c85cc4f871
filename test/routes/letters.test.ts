import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tell } from '../../functions/clocks/tell.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { judge } from '../../shared/domain/organisation/judge.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { gathering, inReview } from '../builders/cluster.ts';
import { registerFacts as facts } from '../builders/facts.ts';
import { clusterId, dayAfter, entrepreneurInnOf, innOf, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { accepted } from '../builders/outcome.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { fieldOf, pageOf } from '../fakes/field-of.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
  await platform.given.participants(1, 2);
  await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
});

const path = { clusterId: clusterId() };
const contribution = { kind: 'test-site', text: 'Стенд для испытаний' };
const newcomer = representative(50);
const write = (body: object = { inn: innOf(50), message: 'Нам нужен ваш стенд' }, more: object = {}) =>
  platform.api.call('writeLetter', { by: coordinator(), path, body, ...more });
const tokenIn = (answer: { readonly body: unknown }) =>
  z.string().parse(fieldOf(answer.body, 'link')).split('#').at(-1);
const accept = (token: string | undefined, more: object = {}) =>
  platform.api.call('acceptLetter', { by: newcomer, body: { token, contribution }, ...more });
const preview = (token: string | undefined) => platform.api.call('previewLetter', { body: { token } });
const letters = async () => pageOf(await platform.api.call('listLetters', { by: coordinator(), path })).items;
const runClocks = () =>
  tell({
    clocks: new ClockStore(platform.main.table),
    clusters: platform.api.deps.clusters,
    letters: platform.api.deps.letters,
    organisations: platform.api.deps.organisations,
    now: () => platform.api.now,
    log: () => undefined,
  });
/** What the check worker writes when the register has answered. */
async function decided(id: OrganisationId, answer: Parameters<typeof judge>[1]): Promise<Organisation> {
  const organisation = accepted(await platform.api.deps.organisations.load(id));
  if (organisation.status !== 'checking') throw new Error('it does not wait for an answer');
  return accepted(await platform.api.deps.organisations.save(judge(organisation, answer, mic, platform.api.now)));
}
const idIn = (answer: { readonly body: unknown }) => OrganisationId.parse(fieldOf(answer.body, 'organisationId'));
const wait = (milliseconds: number) => {
  platform.api.now = new Date(platform.api.now.getTime() + milliseconds);
};
const happened = async () => (await expectChain(platform.main.table, clusterId())).map(({ type }) => type);

describe('writeLetter', () => {
  it('404 for others, 400 for what is no INN, 409 while it is judged', async () => {
    expect((await write(undefined, { by: representative(2) })).status).toBe(404);
    expect((await write({ inn: '7707083894' })).body).toMatchObject({ status: 400, code: 'invalid-inn' });
    await platform.given.cluster(inReview({ id: clusterId(2) }), [founder()]);
    expect((await write(undefined, { path: { clusterId: clusterId(2) } })).body).toMatchObject({
      code: 'wrong-status',
    });
  });

  it('201 with a link that is given once; of its token only a hash is kept', async () => {
    const first = await write(undefined, { key: 'write-once' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      result: 'letter',
      letter: { letterId: '6', inn: innOf(50), status: 'sent', allowedActions: ['revokeLetter'] },
      link: expect.stringMatching(/^https:\/\/clusters\.example\/invitation#[\w-]{43}$/),
    });
    const again = await write(undefined, { key: 'write-once' });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).not.toHaveProperty('link');
    const { items } = await platform.main.table.query({ partition: `CLUSTER#${clusterId()}` });
    expect(JSON.stringify(items)).not.toContain(tokenIn(first));
  });

  it('one open letter for a cluster and an INN, also when ten are written at once; each counts for the day', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => write()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'letter-open' });
    expect((await write({ inn: entrepreneurInnOf(7) })).status).toBe(201);
    const cluster = accepted(await platform.api.deps.clusters.load(clusterId()));
    expect(cluster.invitedToday.count).toBe(2);
    expect(await happened()).toEqual(['cluster-opened', 'letter-written', 'letter-written']);
  });

  it('429 when the invitations of the day are used up', async () => {
    const day = platform.api.now.toISOString().slice(0, 10);
    const cluster = gathering({ id: clusterId(3), invitedToday: { day, count: mic.limits.invitationsPerDay } });
    await platform.given.cluster(cluster, [founder()]);
    expect((await write(undefined, { path: { clusterId: clusterId(3) } })).body).toMatchObject({
      code: 'quota-exceeded',
    });
  });

  it('where an organisation stands for the INN already it is an ordinary invitation, and says so', async () => {
    await platform.given.participants(3, 3);
    const answer = await write({ inn: innOf(3) });
    expect(answer.body).toMatchObject({ result: 'invited', organisationId: organisationId(3) });
    expect(answer.body).not.toHaveProperty('link');
    expect((await write({ inn: innOf(2) })).body).toEqual({ result: 'already-member' });
  });
});

describe('listLetters', () => {
  it('404 for members; newest first for the coordinator and operators', async () => {
    await platform.given.operator();
    await write();
    await write({ inn: innOf(51) });
    expect((await platform.api.call('listLetters', { by: representative(2), path })).status).toBe(404);
    const page = await platform.api.call('listLetters', { by: operator(), path, query: { limit: '1' } });
    expect(pageOf(page)).toMatchObject({ items: [{ inn: innOf(51), allowedActions: [] }], next: expect.any(String) });
    const rest = { by: operator(), path, query: { cursor: pageOf(page).next ?? '' } };
    expect(pageOf(await platform.api.call('listLetters', rest)).items).toMatchObject([{ inn: innOf(50) }]);
  });
});

describe('previewLetter', () => {
  it('404 for a token that nobody wrote, 400 for what is none', async () => {
    expect((await preview('A'.repeat(43))).status).toBe(404);
    expect((await preview('short')).status).toBe(400);
  });

  it('200 with who invites whom, as the register knows it; the letter is opened by it', async () => {
    const token = tokenIn(await write());
    const letter = await platform.api.deps.letters.latestTo(clusterId(), innOf(50));
    if (letter === undefined) throw new Error('there is a letter');
    const { name, ogrn, status, asOf } = facts(50);
    await platform.api.deps.letters.learned(letter, { kind: 'found', name, ogrn, status, asOf });
    expect((await preview(token)).body).toMatchObject({
      status: 'opened',
      inn: innOf(50),
      addressee: { kind: 'found', name },
      inviter: facts(1).name,
      message: 'Нам нужен ваш стенд',
    });
    expect(await letters()).toMatchObject([{ status: 'opened', addressee: { kind: 'found', name } }]);
  });

  it('429 for whoever looks without end', async () => {
    const token = tokenIn(await write());
    const answers = await Promise.all(Array.from({ length: 31 }, () => preview(token)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('revokeLetter', () => {
  it('404 for others and for no letter; after it nobody can use the paper, and a new one may be written', async () => {
    const token = tokenIn(await write());
    const revoke = (by = coordinator(), letterId = '6') =>
      platform.api.call('revokeLetter', { by, path: { ...path, letterId } });
    expect((await revoke(representative(2))).status).toBe(404);
    expect((await revoke(coordinator(), '99')).status).toBe(404);
    expect((await revoke(coordinator(), 'x')).status).toBe(404);
    expect((await revoke()).body).toMatchObject({ status: 'revoked', allowedActions: [] });
    expect((await revoke()).body).toMatchObject({ code: 'wrong-status', state: 'revoked' });
    expect((await accept(token)).body).toMatchObject({ code: 'wrong-status', state: 'revoked' });
    expect((await preview(token)).body).toMatchObject({ status: 'revoked' });
    expect((await write()).status).toBe(201);
  });
});

describe('acceptLetter', () => {
  it('fifty people at once use a letter once: one applies, one representative, one event', async () => {
    const token = tokenIn(await write());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => accept(token, { by: representative(100 + n) })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of answers) if (status !== 201) expect(body).toMatchObject({ status: 409 });
    expect(await happened()).toEqual(['cluster-opened', 'letter-written', 'letter-accepted']);
    const won = answers.findIndex(({ status }) => status === 201);
    const [organisation] = await platform.api.deps.organisations.findByNumber([innOf(50)]);
    expect(organisation).toMatchObject({ status: 'checking', appliedBy: personId(100 + won) });
  });

  it('404 for an unknown token, 409 after its term; the same key gets the same answer', async () => {
    expect((await accept('B'.repeat(43))).status).toBe(404);
    const token = tokenIn(await write());
    const first = await accept(token, { key: 'accept-once' });
    expect(first.body).toMatchObject({ clusterId: clusterId(), outcome: 'pending' });
    expect((await accept(token, { key: 'accept-once' })).text).toBe(first.text);
    const late = tokenIn(await write({ inn: innOf(51) }));
    platform.api.now = dayAfter(30);
    expect((await accept(late)).body).toMatchObject({ code: 'invitation-expired' });
    expect((await preview(late)).body).toMatchObject({ status: 'expired' });
  });

  it('once admitted the organisation stands as invited, with what it said it brings, and confirms', async () => {
    const id = idIn(await accept(tokenIn(await write())));
    await runClocks();
    wait(6000);
    await runClocks();
    expect(await letters()).toMatchObject([{ status: 'used', outcome: 'pending', organisationId: id }]);
    await decided(id, facts(50));
    wait(31_000);
    await runClocks();
    await runClocks();
    expect(await letters()).toMatchObject([{ status: 'used', outcome: 'invited' }]);
    expect(await happened()).toEqual(['cluster-opened', 'letter-written', 'letter-accepted', 'organisations-invited']);
    const seen = await platform.api.call('listMembers', { by: coordinator(), path });
    expect(pageOf(seen).items).toContainEqual(
      expect.objectContaining({ organisationId: id, status: 'invited', contribution, message: 'Нам нужен ваш стенд' }),
    );
    const confirmation = { by: newcomer, path: { ...path, organisationId: id }, body: { contribution } };
    expect((await platform.api.call('acceptInvitation', confirmation)).body).toMatchObject({ status: 'confirmed' });
  });

  it('not admitted: the coordinator is told, and may write again', async () => {
    const id = idIn(await accept(tokenIn(await write())));
    await decided(id, undefined);
    wait(6000);
    await runClocks();
    expect(await letters()).toMatchObject([{ outcome: 'refused' }]);
    expect((await happened()).at(-1)).toBe('letter-settled');
    expect((await write()).status).toBe(201);
  });

  it('somebody registered it meanwhile: others cannot use the letter, its representative is invited at once', async () => {
    const token = tokenIn(await write());
    await platform.given.organisations(participant(50));
    expect((await accept(token, { by: representative(60) })).body).toMatchObject({ code: 'already-registered' });
    expect((await accept(token)).body).toEqual({
      clusterId: clusterId(),
      organisationId: organisationId(50),
      outcome: 'invited',
    });
    expect(await letters()).toMatchObject([{ outcome: 'invited' }]);
  });
});

describe('the clock of a letter', () => {
  it('ends it after thirty days, once', async () => {
    await write();
    platform.api.now = dayAfter(29);
    await runClocks();
    expect(await happened()).toHaveLength(2);
    platform.api.now = dayAfter(30);
    await runClocks();
    await runClocks();
    expect((await happened()).slice(2)).toEqual(['letter-expired']);
    expect(await letters()).toMatchObject([{ status: 'expired' }]);
  });
});
