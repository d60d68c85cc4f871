import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordinator, operator, representative } from '../builders/actor.ts';
import { active, gathering } from '../builders/cluster.ts';
import { clusterId, innOf, organisationId } from '../builders/ids.ts';
import { founder, invited } from '../builders/member.ts';
import type { Asked, Name } from '../fakes/api-world.ts';
import { confirmedMembers } from '../fakes/seed.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
beforeAll(async () => {
  engine = await startApi();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  platform = await engine.fresh();
});

/** What the request cost: reads and transactions, the one that looks up the caller apart. */
async function cost(name: Name, asked: Asked) {
  // Once in ten seconds, for all requests of a function together.
  await platform.api.deps.switches.isOff('changes');
  platform.main.requests.length = 0;
  const { status, text } = await platform.api.call(name, asked);
  expect(status, text).toBeLessThan(300);
  const [first, ...others] = platform.main.requests;
  // Who calls is asked first, where somebody signed in.
  const rest = asked.by === undefined ? platform.main.requests : others;
  if (asked.by !== undefined) expect(first).toBe('Query');
  const transactions = rest.filter((command) => command === 'TransactWriteItems').length;
  return { reads: rest.length - transactions, transactions };
}
const path = { clusterId: clusterId() };
const contribution = { kind: 'component', text: 'Микросхемы' };
const filled = (participants: number) =>
  gathering({ counts: { participants, partners: 0, invited: 0, requested: 0 }, milestone: 100 });

describe('reading', () => {
  beforeEach(async () => {
    await platform.given.participants(1, 2);
    await platform.given.operator();
    await platform.given.cluster(active(), confirmedMembers(30));
  });

  it('a cluster costs one request', async () => {
    expect(await cost('readPublicCluster', { path })).toEqual({ reads: 1, transactions: 0 });
    expect(await cost('readCluster', { path, by: representative(2) })).toEqual({ reads: 1, transactions: 0 });
    expect(await cost('readLedger', { path, by: representative(2) })).toEqual({ reads: 1, transactions: 0 });
  });

  it.each<[Name, Asked]>([
    ['listPublicClusters', {}],
    ['listPublicOrganisations', {}],
    ['listNotifications', { by: representative(2) }],
    ['listMemberships', { by: representative(2), path: { organisationId: organisationId(2) } }],
    ['listReviews', { by: operator() }],
    ['listOrganisations', { by: operator() }],
    ['listPublicMembers', { path }],
    ['readTimeline', { path }],
    ['readChain', { path }],
  ])('a page of %s costs one request', async (name, asked) => {
    expect(await cost(name, asked)).toEqual({ reads: 1, transactions: 0 });
  });

  it.each<[Name, Asked]>([
    ['listMembers', { path, by: representative(2) }],
    ['readHistory', { path, by: representative(2) }],
  ])('a page of %s costs one more, for the viewer’s own membership', async (name, asked) => {
    expect(await cost(name, asked)).toEqual({ reads: 2, transactions: 0 });
  });
});

it.each<[Name, object]>([
  ['acceptInvitation', { contribution }],
  ['declineInvitation', {}],
])('answering an invitation (%s) costs two reads and one transaction', async (name, body) => {
  await platform.given.participants(1, 2);
  const counts = { participants: 1, partners: 0, invited: 1, requested: 0 };
  await platform.given.cluster(gathering({ counts }), [founder(), invited(2)]);
  const asked = { by: representative(2), path: { ...path, organisationId: organisationId(2) }, body };
  expect(await cost(name, asked)).toEqual({ reads: 2, transactions: 1 });
});

it.each([30, 300, 500])('submitting costs two reads and one transaction with %i members', async (members) => {
  await platform.given.participants(1, 1);
  await platform.given.cluster(filled(members), confirmedMembers(members));
  expect(await cost('submitCluster', { by: coordinator(), path, sees: 5 })).toEqual({ reads: 2, transactions: 1 });
});

it.each<[string, object]>([
  ['registers', { outcome: 'register' }],
  ['returns', { outcome: 'return', reasons: ['project-unclear'], text: 'Уточните' }],
  ['rejects', { outcome: 'reject', reason: 'not-innovative', text: 'Новизны нет' }],
])('a decision that %s costs three reads and one transaction', async (_, decision) => {
  await platform.given.operator();
  await platform.given.review();
  const asked = { by: operator(), path, sees: 40, body: { decision } };
  expect(await cost('decideCluster', asked)).toEqual({ reads: 3, transactions: 1 });
});

it('inviting a hundred costs two transactions', async () => {
  await platform.given.participants(1, 101);
  await platform.given.cluster(gathering());
  const invitees = Array.from({ length: 100 }, (_, index) => ({ inn: innOf(index + 2) }));
  const spent = await cost('inviteOrganisations', { by: coordinator(), path, body: { invitees } });
  expect(spent).toEqual({ reads: 9, transactions: 2 });
});

it('what is refused in form costs nothing beyond who asks, and what is repeated only the answer', async () => {
  await platform.given.participants(1, 1);
  await platform.given.cluster(filled(30), confirmedMembers(30));
  platform.main.requests.length = 0;
  await platform.api.call('editCluster', { by: coordinator(), path, sees: 5, body: { title: '' } });
  expect(platform.main.requests).toEqual(['Query']);
  await platform.api.call('submitCluster', { by: coordinator(), path, sees: 5, key: 'submission-1' });
  platform.main.requests.length = 0;
  await platform.api.call('submitCluster', { by: coordinator(), path, sees: 5, key: 'submission-1' });
  expect(platform.main.requests).toEqual(['Query', 'GetItem']);
});
