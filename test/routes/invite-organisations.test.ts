import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, innOf, organisationId } from '../builders/ids.ts';
import { confirmed, ended, founder } from '../builders/member.ts';
import { checkingOrganisation, partner, refusedOrganisation } from '../builders/organisation.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { fieldOf } from '../fakes/field-of.ts';

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
const head = async () =>
  (await platform.api.call('readCluster', { by: coordinator(), path: { clusterId: clusterId() } })).body;

describe('inviteOrganisations', () => {
  const invite = (invitees: readonly object[], more: object = {}) =>
    platform.api.call('inviteOrganisations', {
      by: coordinator(),
      path: { clusterId: clusterId() },
      body: { invitees, message: 'Приглашаем' },
      ...more,
    });
  const rowsOf = ({ body }: { readonly body: unknown }) => fieldOf(body, 'rows');

  it('404 for members, 400 for none, 101 and rows that are no rows', async () => {
    await platform.given.cluster(gathering(), [founder(), confirmed(2)]);
    expect((await invite([{ inn: innOf(3) }], { by: representative(2) })).status).toBe(404);
    for (const rows of [
      [],
      Array.from({ length: 101 }, () => ({ inn: innOf(2) })),
      [{}],
      [{ inn: innOf(2), role: 'founder' }],
    ])
      expect((await invite(rows)).body).toMatchObject({ status: 400, code: 'invalid-request' });
  });

  it('200 with a result for each row', async () => {
    await platform.given.organisations(partner(4), refusedOrganisation(5), checkingOrganisation(6));
    await platform.given.cluster(gathering(), [founder(), ended(2, { status: 'declined' })]);
    const answer = await invite([
      { inn: innOf(2) },
      { inn: innOf(3), role: 'partner' },
      { inn: innOf(4), role: 'participant' },
      { inn: innOf(4) },
      { inn: innOf(5) },
      { inn: innOf(6) },
      { inn: innOf(7) },
      { inn: innOf(1) },
      { inn: innOf(2) },
      { inn: '77\uD800' },
      { inn: '"><script>' },
    ]);
    expect(rowsOf(answer)).toMatchObject([
      { result: 'invited', organisationId: organisationId(2), role: 'participant' },
      { result: 'invited', role: 'partner' },
      { result: 'partner-only' },
      { result: 'duplicate-row' },
      { result: 'not-admitted' },
      { result: 'not-admitted' },
      { result: 'unknown-inn' },
      { result: 'already-member' },
      { result: 'duplicate-row' },
      { result: 'invalid-inn' },
      { result: 'invalid-inn' },
    ]);
    expect(answer.body).toMatchObject({ invited: 2 });
    expect(await head()).toMatchObject({ counts: { ...counts, invited: 2 }, version: 6 });
  });

  it('a hundred at once, and the answer of the first time for whoever asks again', async () => {
    await platform.given.participants(4, 110);
    await platform.given.cluster(gathering());
    const rows = [
      ...Array.from({ length: 95 }, (_, index) => ({ inn: innOf(index + 2) })),
      ...[1, 2, 3, 4, 5].map(() => ({ inn: 'нет' })),
    ];
    const first = await invite(rows, { key: 'hundred-rows' });
    expect(first.body).toMatchObject({ invited: 95 });
    expect(await head()).toMatchObject({ counts: { ...counts, invited: 95 } });
    const again = await invite(rows, { key: 'hundred-rows' });
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('also when its second half invites nobody', async () => {
    await platform.given.participants(4, 95);
    await platform.given.cluster(gathering());
    const rows = [...Array.from({ length: 90 }, (_, index) => ({ inn: innOf(index + 2) })), { inn: 'нет' }];
    const first = await invite(rows, { key: 'ninety-and-one' });
    const again = await invite(rows, { key: 'ninety-and-one' });
    expect(first.body).toMatchObject({ invited: 90 });
    expect(again.text).toBe(first.text);
    expect((await invite([{ inn: 'другое' }], { key: 'ninety-and-one' })).body).toMatchObject({
      code: 'idempotency-key-reuse',
    });
  });

  it('ten times at once with one key invites once, and everybody gets the same answer', async () => {
    await platform.given.cluster(gathering());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite([{ inn: innOf(2) }, { inn: innOf(3) }], { key: 'ten-at-once' })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ invited: 2 });
    expect(await head()).toMatchObject({ counts: { ...counts, invited: 2 }, version: 6 });
  });
});
