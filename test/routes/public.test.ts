import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { active, atRisk, gathering, inReview, suspended, withdrawn } from '../builders/cluster.ts';
import { coordinator } from '../builders/actor.ts';
import { registerFacts } from '../builders/facts.ts';
import { clusterId, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { participant, partner, refusedOrganisation, unclearOrganisation } from '../builders/organisation.ts';
import { representativeKey } from '../../functions/store/keys.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { type Platform, startApi } from '../fakes/start-api.ts';
import { pageOf } from '../fakes/field-of.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { chainFault, ChainLink, type ChainLine, SealedEntry } from '../../shared/domain/proof/chain.ts';

let engine: Awaited<ReturnType<typeof startApi>>;
let platform: Platform;
const longName =
  `Федеральное государственное ${'автономное образовательное учреждение высшего образования '.repeat(5)}`.slice(0, 300);
const longFacts = { ...confirmed(3).facts, name: longName };

beforeAll(async () => {
  engine = await startApi();
  platform = await engine.fresh();
  const { given } = platform;
  await given.cluster(active({ id: clusterId(1), version: 1, registeredAt: instant(1) }), [
    founder(),
    confirmed(2),
    confirmed(3, { facts: longFacts }),
    confirmed(4, { facts: { ...longFacts, name: longName.slice(0, 299) } }),
    invited(5),
  ]);
  await given.cluster(active({ id: clusterId(2), registeredAt: instant(2) }));
  await given.cluster(atRisk({ id: clusterId(3) }));
  await given.cluster(suspended({ id: clusterId(4) }));
  await given.cluster(gathering({ id: clusterId(5) }));
  await given.cluster(gathering({ id: clusterId(6), openToRequests: false }));
  await given.cluster(inReview({ id: clusterId(7), openToRequests: false }));
  await given.cluster(withdrawn({ id: clusterId(8) }));
  const store = new OrganisationStore(platform.main.table);
  for (const after of [
    participant(1),
    partner(2),
    unclearOrganisation(3),
    refusedOrganisation(4),
    participant(5, { facts: registerFacts(5) }),
  ]) {
    const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
    const change = {
      before: undefined,
      after,
      fact,
      actor: 'system',
      claims: [],
      releases: [],
      at: new Date(),
    } as const;
    expect(await store.save(change)).toMatchObject({ ok: true });
  }
});
afterAll(() => engine.stop());

const itemsOf = (answer: { readonly body: unknown }) => pageOf(answer).items;
async function pages(
  name: 'listPublicMembers' | 'readTimeline' | 'readChain',
  limit: string,
): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await platform.api.call(name, { path: { clusterId: clusterId(1) }, query });
    all.push(...itemsOf(answer));
    cursor = pageOf(answer).next;
  } while (cursor !== undefined);
  return all;
}

describe('the public sees', () => {
  it('clusters of one state, the newest first; those that take no requests are not shown', async () => {
    const list = async (status?: string) =>
      itemsOf(await platform.api.call('listPublicClusters', status === undefined ? {} : { query: { status } })).map(
        ({ id }) => id,
      );
    expect(await list()).toEqual([clusterId(2), clusterId(1)]);
    expect(await list('at-risk')).toEqual([clusterId(3)]);
    expect(await list('suspended')).toEqual([clusterId(4)]);
    expect(await list('gathering')).toEqual([clusterId(5)]);
    for (const status of ['in-review', 'withdrawn', '', '*'])
      expect((await platform.api.call('listPublicClusters', { query: { status } })).status).toBe(400);
  });

  it.each([1, 2, 3, 4, 5])('cluster %i', async (n) => {
    const { body, text } = await platform.api.call('readPublicCluster', { path: { clusterId: clusterId(n) } });
    expect(body).toMatchObject({ id: clusterId(n), threshold: 30 });
    for (const inner of ['version', 'counts', 'allowedActions', 'memberships', 'confirmedBy', 'person-'])
      expect(text).not.toContain(`"${inner}`);
  });

  it.each([6, 7, 8, 99])('nothing of cluster %i, whatever is asked', async (n) => {
    for (const name of ['readPublicCluster', 'listPublicMembers', 'readTimeline', 'readChain'] as const)
      expect((await platform.api.call(name, { path: { clusterId: clusterId(n) } })).status).toBe(404);
  });

  it('confirmed members by name, page by page, however long their names are', async () => {
    for (const limit of ['1', '2', '100']) {
      const members = await pages('listPublicMembers', limit);
      expect(members.map(({ organisationId: id }) => id).toSorted()).toEqual(
        [1, 2, 3, 4].map((n) => organisationId(n)),
      );
      expect(members.map(({ name }) => name)).toContain(longName);
    }
  });

  it('the timeline without invitations, reviews and people, chained by hash', async () => {
    platform.api.now = new Date(instant(3));
    await platform.given.participants(6, 6);
    await platform.api.call('editCluster', {
      by: coordinator(),
      path: { clusterId: clusterId(1) },
      sees: 1,
      body: { title: 'Другое имя' },
    });
    const first = await platform.api.call('readTimeline', { path: { clusterId: clusterId(1) }, query: { limit: '1' } });
    expect(itemsOf(first)).toHaveLength(1);
    const entries = await pages('readTimeline', '1');
    expect(entries.map(({ type }) => type)).toEqual(['cluster-opened']);
    expect(Object.keys(entries[0] ?? {}).toSorted()).toEqual([
      'actorSeal',
      'aggregate',
      'aggregateId',
      'at',
      'data',
      'hash',
      'id',
      'previousHash',
      'recipe',
      'seq',
      'type',
    ]);
    for (const { hash, ...body } of entries) expect(hashOf(body)).toBe(hash);
  });

  it('the chain without a gap, of hidden events only that they are there', async () => {
    const represents = { ...representativeKey(personId(1), organisationId(1)), organisationId: organisationId(1) };
    await platform.given.put([{ put: { ...represents, entity: 'representative' } }]);
    const edit = { path: { clusterId: clusterId(1) }, sees: 1, body: { title: 'Другое имя' } };
    expect((await platform.api.call('editCluster', { by: coordinator(), ...edit })).status).toBe(200);
    const lines = (await pages('readChain', '1')).toReversed();
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(Object.keys(lines[1] ?? {})).toEqual(['seq', 'previousHash', 'hash']);
    let before: ChainLine | undefined;
    for (const line of lines.map((one) => z.union([SealedEntry, ChainLink]).parse(one))) {
      expect(chainFault(before, line, hashOf)).toBeUndefined();
      before = line;
    }
    expect(JSON.stringify(lines)).not.toContain('person-');
  });

  it('admitted organisations and no others', async () => {
    const list = async (query?: Readonly<Record<string, string>>) =>
      itemsOf(await platform.api.call('listPublicOrganisations', query === undefined ? {} : { query })).map(
        ({ id }) => id,
      );
    expect((await list()).toSorted()).toEqual([organisationId(1), organisationId(5)]);
    expect(await list({ status: 'partner' })).toEqual([organisationId(2)]);
    for (const n of [3, 4, 99])
      expect(
        (await platform.api.call('readPublicOrganisation', { path: { organisationId: organisationId(n) } })).status,
      ).toBe(404);
    const { text } = await platform.api.call('readPublicOrganisation', { path: { organisationId: organisationId(1) } });
    for (const inner of ['appliedBy', 'links', 'address', 'person-']) expect(text).not.toContain(inner);
  });

  it('the rules in force', async () => {
    const { body } = await platform.api.call('readProgramme', {});
    expect(body).toMatchObject({
      id: 'mic',
      version: 1,
      threshold: 30,
      regions: ['77'],
      clocks: { invitationDays: 30, reminderDays: [7, 21] },
    });
  });
});
