import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { clusterId, firstDay, organisationId } from '../builders/ids.ts';
import { founder, invited } from '../builders/member.ts';
import { around } from '../fakes/around.ts';
import { expectChain } from '../fakes/expect-chain.ts';
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
const contribution = { kind: 'component', text: 'Микросхемы' };
const accept = (n: number) =>
  platform.api.call('acceptInvitation', {
    by: representative(n),
    path: { ...path, organisationId: organisationId(n) },
    body: { contribution },
  });
const revoke = (n: number) =>
  platform.api.call('revokeInvitation', { by: coordinator(), path: { ...path, organisationId: organisationId(n) } });
const invitedMembers = (count: number) => Array.from({ length: count }, (_, index) => invited(index + 2));
const stored = async (): Promise<Cluster> => {
  const found = await platform.api.deps.clusters.load(clusterId());
  if (!found.ok) throw new Error('not found');
  return found.value;
};
async function given(invitations: number) {
  await platform.given.participants(1, invitations + 1);
  const counts = { participants: 1, partners: 0, invited: invitations, requested: 0 };
  await platform.given.cluster(gathering({ version: 1, counts }), [founder(), ...invitedMembers(invitations)]);
}

describe('fifty organisations that accept at once', () => {
  it('all succeed; counts, events and milestones are as if they had queued', async () => {
    await given(50);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => accept(index + 2)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect(await stored()).toMatchObject({
      version: 51,
      counts: { participants: 51, partners: 0, invited: 0, requested: 0 },
      milestone: 100,
    });
    const events = await expectChain(platform.main.table, clusterId());
    expect(events).toHaveLength(51);
    const milestones = events.flatMap(({ data }) => ('milestone' in data ? [data.milestone] : []));
    expect(milestones).toEqual([25, 50, 75, 100]);
  }, 30_000);
});

describe('acceptance against revocation', () => {
  it('exactly one wins, every time', async () => {
    await given(12);
    const pairs = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        Promise.all(index % 2 === 0 ? [accept(index + 2), revoke(index + 2)] : [revoke(index + 2), accept(index + 2)]),
      ),
    );
    for (const pair of pairs) expect(pair.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { members } = await all();
    const confirmed = members.filter(({ status }) => status === 'confirmed').length;
    const revoked = members.filter(({ status }) => status === 'revoked').length;
    expect(confirmed + revoked).toBe(13);
    expect((await stored()).counts).toEqual({
      participants: confirmed,
      lapsed: 0,
      partners: 0,
      invited: 0,
      requested: 0,
    });
    expect(await expectChain(platform.main.table, clusterId())).toHaveLength(13);
  }, 30_000);

  it('a revocation that commits while an acceptance reads is not undone', async () => {
    await given(1);
    let interfered = false;
    const store = new ClusterStore(platform.main.table);
    around(platform.main.client, async ({ operation }, next) => {
      // Between the two reads of the acceptance: cluster, then membership.
      if (operation !== 'BatchGetItem' || interfered) return next();
      interfered = true;
      const answer = await next();
      const before = await stored();
      expect((await revoke(2)).status).toBe(200);
      expect(before.version).toBe(1);
      return answer;
    });
    expect((await accept(2)).body).toMatchObject({ status: 409, code: 'wrong-status', state: 'revoked' });
    expect(await store.load(clusterId())).toMatchObject({ value: { counts: { participants: 1, invited: 0 } } });
    expect(interfered).toBe(true);
  });

  it('reads the cluster before the membership: items of one batch may be of different moments', async () => {
    await given(1);
    await platform.api.deps.switches.isOff('changes');
    const order: string[][] = [];
    around(platform.main.client, ({ input }, next) => {
      order.push(['HEAD', 'MEMBER#'].filter((key) => JSON.stringify(input).includes(`"S":"${key}`)));
      return next();
    });
    await accept(2);
    expect(order.filter((keys) => keys.length > 0).slice(0, 2)).toEqual([['HEAD'], ['MEMBER#']]);
  });
});

const all = async () => {
  const found = await platform.api.deps.clusters.loadAll(clusterId());
  if (!found.ok) throw new Error('not found');
  return found.value;
};

describe('one organisation', () => {
  it('that accepts twenty times at once is a member once', async () => {
    await given(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(2)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect((await stored()).counts).toMatchObject({ participants: 2, invited: 0 });
  });

  it('invited by the coordinator in the moment in which it asks is one of both', async () => {
    await platform.given.participants(1, 2);
    await platform.given.cluster(gathering({ version: 1 }));
    const { api } = platform;
    const body = { contribution };
    const [asked, invites] = await Promise.all([
      api.call('requestToJoin', { by: representative(2), path: { ...path, organisationId: organisationId(2) }, body }),
      api.call('inviteOrganisations', {
        by: coordinator(),
        path,
        body: { invitees: [{ inn: founder().facts.inn }, { inn: invited(2).facts.inn }] },
      }),
    ]);
    const { cluster, members } = await all();
    const status = members.find((member) => member.organisationId === organisationId(2))?.status;
    expect(cluster.counts).toEqual({
      participants: 1,
      lapsed: 0,
      partners: 0,
      invited: status === 'invited' ? 1 : 0,
      requested: status === 'requested' ? 1 : 0,
    });
    expect([asked.status, fieldOf(invites.body, 'invited')]).toEqual(status === 'invited' ? [409, 1] : [200, 0]);
  });
});
