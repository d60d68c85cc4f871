import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { expectChain } from '../fakes/expect-chain.ts';
import { confirmedMembers } from '../fakes/seed.ts';
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
  platform.api.now = firstDay;
});

const path = { clusterId: clusterId() };

describe('twenty submissions with one key', () => {
  const submit = (key = 'submission-1') =>
    platform.api.call('submitCluster', { by: coordinator(), path, sees: 1, key });
  beforeEach(async () => {
    await platform.given.participants(1, 1);
    const counts = { participants: 30, partners: 0, invited: 0, requested: 0 };
    await platform.given.cluster(gathering({ version: 1, counts, milestone: 100 }), confirmedMembers(30));
  });

  it('are one event and twenty equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit()));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.every(({ status }) => status === 202)).toBe(true);
    expect(answers.every(({ headers }) => headers['etag'] === '"2"')).toBe(true);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    const events = await expectChain(platform.main.table, clusterId());
    expect(events.map(({ type }) => type)).toEqual(['cluster-opened', 'cluster-submitted']);
  });

  it('a lost reply: the repetition gets the answer, and nothing was done twice', async () => {
    let lost = 0;
    platform.main.fault = (command) =>
      command === 'TransactWriteItems' && (lost += 1) === 1 ? { after: new Error('socket hang up') } : undefined;
    expect((await submit()).body).toMatchObject({ status: 500, code: 'internal' });
    const again = await submit();
    expect(again.body).toMatchObject({ status: 'checking', submission: 1 });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await expectChain(platform.main.table, clusterId())).toHaveLength(2);
  });

  it('with another key the second one finds that it was filed', async () => {
    const answers = await Promise.all([submit('submission-1'), submit('submission-2')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 412]);
    expect((await submit('submission-3')).body).toMatchObject({ status: 412 });
  });

  it('the key of one person means nothing for another, and the same key elsewhere is another request', async () => {
    expect((await submit('a-shared-key')).status).toBe(202);
    await platform.given.participants(2, 2);
    const stranger = await platform.api.call('submitCluster', {
      by: representative(2),
      path,
      sees: 1,
      key: 'a-shared-key',
    });
    expect(stranger.status).toBe(404);
    const elsewhere = await platform.api.call('submitCluster', {
      by: coordinator(),
      path: { clusterId: clusterId(2) },
      sees: 1,
      key: 'a-shared-key',
    });
    expect(elsewhere.body).toMatchObject({ status: 422, code: 'idempotency-key-reuse' });
  });
});

it('an application for participation whose reply was lost is one organisation', async () => {
  let lost = 0;
  platform.main.fault = (command) =>
    command === 'TransactWriteItems' && (lost += 1) === 1 ? { after: new Error('socket hang up') } : undefined;
  const body = { identifier: { kind: 'inn', value: founder().facts.inn } };
  const apply = () => platform.api.call('applyForParticipation', { by: representative(9), body, key: 'application-1' });
  expect((await apply()).status).toBe(500);
  expect((await apply()).headers['idempotency-replayed']).toBe('true');
  const me = await platform.api.call('readMe', { by: representative(9) });
  expect(fieldOf(me.body, 'organisations')).toHaveLength(1);
});
